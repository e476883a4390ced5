import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { useUrlFilters } from '../../components/use-url-filters';
import { useLabel, useSay } from '../../texts/language';
import { GROUPS, nextText, SHOWN_STATES, type GroupKey } from './texts';

type Row = RowOf<'/api/reassessment/cycles'>;

/** Certificates by their end. A producer sees its own, each with the one thing to do. */
export function CyclesPage() {
  const say = useSay();
  const can = useCan();
  const label = useLabel();
  const isOffice = can('reassessment.radar.read');
  const { values, set, clear, active } = useUrlFilters(['q', 'trang-thai', 'nhom', 'don-vi', 'tu', 'den']);
  const state = values['trang-thai'] as Row['shown'] | undefined;
  const group = values.nhom as GroupKey | undefined;
  const query = {
    ...(values.q === undefined ? {} : { q: values.q }),
    ...(state === undefined ? {} : { state }),
    ...(group === undefined ? {} : { group }),
    ...(values['don-vi'] === undefined ? {} : { unitId: values['don-vi'] }),
    ...(values.tu === undefined ? {} : { from: values.tu }),
    ...(values.den === undefined ? {} : { to: values.den }),
  };
  const pages = useKeysetQuery('/api/reassessment/cycles', { params: { query } });
  const states = Object.entries(SHOWN_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page
      title={isOffice ? 'Đánh giá lại' : 'Đến hạn đánh giá lại'}
      subtitle={
        isOffice ? 'Giấy chứng nhận theo ngày hết hạn, sớm nhất trước.' : 'Mỗi sản phẩm một việc cần làm, ghi rõ hạn.'
      }
      {...(isOffice
        ? {
            actions: (
              <Button component={RouteLink} to="/danh-gia-lai/radar" variant="outlined">
                {say('Radar hết hạn')}
              </Button>
            ),
          }
        : {})}
    >
      <KeysetList
        pages={pages}
        {...(isOffice
          ? {
              search: {
                value: values.q ?? '',
                onChange: (q: string) => set({ q }),
                label: 'Tìm theo sản phẩm, chủ thể',
              },
              filters: (
                <>
                  <FilterSelect
                    label="Nhóm"
                    value={group}
                    options={GROUPS.map(({ key, label: text }) => ({ value: key, label: label(text) }))}
                    onChange={(nhom) => set({ nhom })}
                  />
                  <FilterSelect
                    label="Tình trạng"
                    value={state}
                    options={states}
                    onChange={(value) => set({ 'trang-thai': value })}
                  />
                </>
              ),
            }
          : {})}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có giấy chứng nhận"
            text="Khi sản phẩm được công nhận, ngày hết hạn và việc cần làm hiện ở đây."
          />
        }
      >
        {(rows) => (isOffice ? <Table rows={rows} /> : <Cards rows={rows} />)}
      </KeysetList>
    </Page>
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  const say = useSay();
  return (
    <DataTable
      caption="Giấy chứng nhận theo ngày hết hạn"
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/danh-gia-lai/${row.id}`}
      columns={[
        { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
        {
          key: 'producer',
          header: 'Chủ thể',
          cell: (row) => <TwoLines text={row.producerName} below={row.place} />,
        },
        { key: 'stars', header: 'Hạng', cell: (row) => <StarsText value={row.stars} /> },
        {
          key: 'end',
          header: 'Hết hạn',
          nowrap: true,
          cell: (row) => (row.endsOn === null ? say('Đang dừng đồng hồ') : <DateText value={row.endsOn} />),
        },
        {
          key: 'window',
          header: 'Kỳ nộp hồ sơ',
          cell: (row) => <WindowText row={row} />,
        },
        { key: 'state', header: 'Tình trạng', cell: (row) => <StateChip state={row.shown} states={SHOWN_STATES} /> },
      ]}
    />
  );
}

function WindowText({ row }: { row: Row }) {
  const say = useSay();
  if (row.window === null) return '–';
  return (
    <>
      {row.window.opensOn === null ? say('đến hết') : <DateText value={row.window.opensOn} />}
      {row.window.opensOn === null ? ' ' : ' – '}
      <DateText value={row.window.closesOn} />
    </>
  );
}

/** For a producer on a phone: what, until when, one button. */
function Cards({ rows }: { rows: readonly Row[] }) {
  const say = useSay();
  return (
    <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {rows.map((row) => (
        <Card key={row.id} component="li" variant="outlined" sx={{ p: 2 }}>
          <Stack spacing={1}>
            <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
              <Typography variant="h3" component="h2">
                {row.productName}
              </Typography>
              <StateChip state={row.shown} states={SHOWN_STATES} />
            </Stack>
            <Typography sx={{ color: 'text.secondary' }}>
              {say('{0} sao', row.stars)} ·{' '}
              {row.endsOn === null ? (
                say('ngày hết hạn đang dừng theo văn bản')
              ) : (
                <>
                  {say('hết hạn')} <DateText value={row.endsOn} />
                </>
              )}
            </Typography>
            <Typography>{nextText(say, row.next.step, row.next.day)}</Typography>
            <div>
              <NextButton row={row} />
            </div>
          </Stack>
        </Card>
      ))}
    </Stack>
  );
}

function NextButton({ row }: { row: Row }) {
  const say = useSay();
  const [to, text] =
    row.dossier !== null && row.next.step === 'finish-dossier'
      ? [`/ho-so/${row.dossier.id}`, 'Soạn tiếp hồ sơ']
      : row.dossier !== null && row.next.step === 'wait-for-result'
        ? [`/ho-so/${row.dossier.id}`, 'Xem hồ sơ đã nộp']
        : row.next.step.startsWith('open-dossier')
          ? [`/danh-gia-lai/${row.id}`, 'Lập hồ sơ đánh giá lại']
          : [`/danh-gia-lai/${row.id}`, 'Xem chi tiết'];
  const isMain = row.next.step.startsWith('open-dossier') || row.next.step === 'finish-dossier';
  return (
    <Button
      component={RouteLink}
      to={to}
      variant={isMain ? 'contained' : 'outlined'}
      aria-label={`${say(text)}: ${row.productName}`}
    >
      {say(text)}
    </Button>
  );
}
