import Button from '@mui/material/Button';
import { useKeysetQuery } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { FilterSelect } from '../../components/filter-select';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { FromAnotherDevice } from '../../offline/from-another-device';
import { useBoth, useLabel, useSay } from '../../texts/language';
import { Deadline } from './deadline';
import { InspectionLinks } from './inspection-links';
import { INSPECTION_STATES, kindText } from './texts';

const WAITS: Readonly<Record<string, 'open' | 'for-me'>> = { 'chua-xong': 'open', 'cho-toi': 'for-me' };

/** Inspections, newest first. */
export function InspectionsPage() {
  const both = useBoth();
  const say = useSay();
  const label = useLabel();
  const may = useCan();
  const today = useSession()?.businessDate ?? '';
  const { values, set, clear, active } = useUrlFilters(['tim', 'trang-thai', 'viec', 'cua-toi', 'san-pham']);
  const state = values['trang-thai'] as 'planned' | undefined;
  const mine = values['cua-toi'] === 'co';
  const productId = values['san-pham'];
  const waits = WAITS[values['viec'] ?? ''];
  const pages = useKeysetQuery('/api/inspections', {
    params: {
      query: {
        ...(values.tim ? { q: values.tim } : {}),
        ...(state && { state }),
        ...(waits && { waits }),
        ...(mine && { mine }),
        ...(productId && { productId }),
      },
    },
  });
  const options = Object.entries(INSPECTION_STATES).map(([value, each]) => ({ value, label: label(each.label) }));
  return (
    <Page
      title="Kiểm tra sau công nhận"
      subtitle="Kế hoạch, biên bản và tồn tại của các sản phẩm đã được công nhận."
      actions={
        <>
          <InspectionLinks />
          {may('inspection.inspection.manage') && (
            <Button component={RouteLink} to="/kiem-tra/moi" variant="contained">
              {say('Mở cuộc kiểm tra')}
            </Button>
          )}
        </>
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm sản phẩm, chủ thể') }}
        narrowed={active}
        onClearFilters={clear}
        filters={
          <>
            <FilterSelect
              label="Trạng thái"
              value={state}
              options={options}
              onChange={(value) => set({ 'trang-thai': value })}
            />
            <FilterSelect
              label="Việc"
              value={values['viec']}
              options={[
                { value: 'cho-toi', label: 'Chờ tôi làm' },
                { value: 'chua-xong', label: 'Chưa kết thúc' },
              ]}
              onChange={(viec) => set({ viec })}
            />
            <FilterSelect
              label="Đoàn"
              value={values['cua-toi']}
              options={[{ value: 'co', label: 'Tôi ở trong đoàn' }]}
              onChange={(value) => set({ 'cua-toi': value })}
            />
          </>
        }
        empty={
          <EmptyState
            title="Chưa có cuộc kiểm tra nào"
            text="Cuộc kiểm tra hiện ở đây khi kế hoạch được phê duyệt hoặc khi mở kiểm tra theo phản ánh."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Các cuộc kiểm tra"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/kiem-tra/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
              { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
              { key: 'unit', header: 'Địa bàn', cell: (row) => row.unitName, wideOnly: true },
              { key: 'kind', header: 'Loại', cell: (row) => label(kindText(row)) },
              { key: 'due', header: 'Hạn kiểm tra', cell: (row) => <DateText value={row.dueOn} /> },
              {
                key: 'findings',
                header: 'Tồn tại',
                cell: (row) =>
                  row.findings === 0
                    ? both('Không', 'None')
                    : say('{0}/{1} chưa khắc phục', row.openFindings, row.findings),
              },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => (
                  <>
                    <StateChip state={row.state} states={INSPECTION_STATES} /> <Deadline row={row} today={today} />
                  </>
                ),
              },
            ]}
          />
        )}
      </KeysetList>
      {may('inspection.visit.record') && <FromAnotherDevice />}
    </Page>
  );
}
