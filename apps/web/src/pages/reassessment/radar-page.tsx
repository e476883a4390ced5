import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { UnitPicker } from '../../components/unit-picker';
import { useUrlFilters } from '../../components/use-url-filters';
import { dayText } from '../../lib/dates';
import { STAR_OPTIONS } from '../certificates/texts';
import { type Label, type Say, useLabel, useSay } from '../../texts/language';
import { BarLegend, StackedBar } from './stacked-bar';
import { GROUPS, monthEnd, monthText, quarterText } from './texts';

type Radar = Answer<'/api/reassessment/radar'>;
type Line = Radar['months'][number];

/** What expires when and where, and how far each is. */
export function RadarPage() {
  const { values, set } = useUrlFilters(['don-vi', 'nam', 'sao']);
  const unitId = values['don-vi'];
  const year = values.nam;
  const query = {
    ...(unitId === undefined ? {} : { unitId }),
    ...(values.sao === undefined ? {} : { stars: Number(values.sao) }),
    ...(year === undefined ? {} : { from: `${year}-01-01`, to: `${year}-12-31` }),
  };
  const { data, error, refetch } = useApiQuery('/api/reassessment/radar', { params: { query } });
  return (
    <Page title="Radar hết hạn" subtitle="Giấy chứng nhận hết hạn theo tháng, địa bàn và tình trạng đánh giá lại.">
      <Stack spacing={3}>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
          <Links />
        </Stack>
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5 }}>
          <Box sx={{ flex: '0 1 280px', minWidth: 220 }}>
            <ChosenUnit unitId={unitId} onChange={(id) => set({ 'don-vi': id })} />
          </Box>
          <FilterSelect
            label="Hết hạn trong năm"
            value={year}
            options={yearsAround(data?.today)}
            onChange={(nam) => set({ nam })}
          />
          <FilterSelect label="Hạng" value={values.sao} options={STAR_OPTIONS} onChange={(sao) => set({ sao })} />
        </Stack>
        {data === undefined ? (
          error ? (
            <ErrorState problem={error} onRetry={() => void refetch()} />
          ) : (
            <LoadingList rows={6} />
          )
        ) : (
          <RadarView radar={data} unitId={unitId} />
        )}
      </Stack>
    </Page>
  );
}

function yearsAround(today: string | undefined) {
  const now = Number((today ?? '2026').slice(0, 4));
  return [-1, 0, 1, 2, 3].map((step) => ({ value: String(now + step), label: String(now + step) }));
}

function Links() {
  const say = useSay();
  const can = useCan();
  return (
    <>
      {can('reassessment.dossier.open') && (
        <Button component={RouteLink} to="/danh-gia-lai/lap-ho-so" variant="contained">
          {say('Lập hồ sơ hàng loạt')}
        </Button>
      )}
      {can('reassessment.hold.manage') && (
        <Button component={RouteLink} to="/danh-gia-lai/tam-dung" variant="outlined">
          {say('Tạm dừng theo văn bản')}
        </Button>
      )}
      {can('reassessment.letter.post') && (
        <Button component={RouteLink} to="/danh-gia-lai/thu" variant="outlined">
          {say('Thư nhắc')}
        </Button>
      )}
      {can('reassessment.lapse.propose') && (
        <Button component={RouteLink} to="/danh-gia-lai/het-han" variant="outlined">
          {say('Đã hết hạn')}
        </Button>
      )}
    </>
  );
}

function ChosenUnit({ unitId, onChange }: { unitId: string | undefined; onChange: (id: string | undefined) => void }) {
  const say = useSay();
  const { data } = useApiQuery('/api/units/{id}', { params: { path: { id: unitId ?? '' } } }, { enabled: !!unitId });
  return (
    <UnitPicker
      label={say('Địa bàn')}
      value={unitId === undefined || data === undefined ? null : data}
      onChange={(unit) => onChange(unit?.id)}
    />
  );
}

function RadarView({ radar, unitId }: { radar: Radar; unitId: string | undefined }) {
  const say = useSay();
  if (radar.total === 0)
    return (
      <EmptyState
        title="Không có giấy chứng nhận"
        text="Khi giấy chứng nhận được cấp, ngày hết hạn và tình trạng đánh giá lại hiện ở đây. Bỏ bớt điều kiện lọc để xem nhiều hơn."
      />
    );
  const at = unitId === undefined ? '' : `&don-vi=${unitId}`;
  return (
    <Stack spacing={4}>
      <Rules radar={radar} />
      <Tiles radar={radar} at={at} />
      <PageSection title="Dự báo theo quý" text={forecastText(radar, say)}>
        <Lines
          caption="Dự báo theo quý"
          first="Quý"
          lines={radar.quarters}
          nameOf={({ key }) => quarterText(say, key)}
        />
      </PageSection>
      <PageSection title="Theo tháng hết hạn">
        <BarLegend />
        <Lines
          caption="Theo tháng hết hạn"
          first="Tháng"
          lines={radar.months}
          nameOf={({ key }) => monthText(key)}
          to={({ key }) => `/danh-gia-lai?tu=${key}&den=${monthEnd(key)}${at}`}
        />
      </PageSection>
      <PageSection title="Theo địa bàn" text="Nơi có nhiều sản phẩm quá hạn đứng trước.">
        <Lines
          caption="Theo địa bàn"
          first="Địa bàn"
          lines={radar.units}
          nameOf={({ key }) => radar.units.find((unit) => unit.key === key)?.name ?? key}
          to={({ key }) => `/danh-gia-lai?don-vi=${key}`}
        />
      </PageSection>
    </Stack>
  );
}

/** "Quý III/2026: 41 hết hạn, 9 đã nộp." for the quarter of today and the next ones. */
function forecastText(radar: Radar, say: Say): string {
  const now = `${radar.today.slice(0, 4)}-Q${Math.ceil(Number(radar.today.slice(5, 7)) / 3)}`;
  const next = radar.quarters.filter(({ key }) => key >= now).slice(0, 3);
  if (next.length === 0) return say('Không có giấy chứng nhận nào hết hạn từ quý này.');
  return next
    .map(({ key, total, counts }) =>
      say('{0}: {1} hết hạn, {2} đã nộp', quarterText(say, key), total, counts.filed + counts.renewed),
    )
    .join('; ')
    .concat('.');
}

function Rules({ radar }: { radar: Radar }) {
  const say = useSay();
  const { openDaysBefore, closeDaysBefore, lateDaysAfter } = radar;
  const window =
    openDaysBefore === null
      ? say('nộp hồ sơ đến hết ngày hết hạn')
      : say('nộp hồ sơ từ {0} đến {1} ngày trước khi hết hạn', openDaysBefore, closeDaysBefore ?? 0);
  const late = lateDaysAfter === null ? '' : say('; đã nộp thì giấy cũ được duy trì tối đa {0} ngày', lateDaysAfter);
  return (
    <Typography sx={{ color: 'text.secondary' }}>
      {say('Tính đến {0}, theo {1}', dayText(radar.today), radar.procedureName)}: {window}
      {late}.
    </Typography>
  );
}

function Tiles({ radar, at }: { radar: Radar; at: string }) {
  const nameOfGroup = useLabel();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1.5,
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)', lg: 'repeat(6, 1fr)' },
      }}
    >
      {GROUPS.map(({ key, label }) => (
        <Paper key={key} variant="outlined" sx={{ p: 2 }}>
          <Typography sx={{ fontSize: '1.75rem', fontWeight: 700, lineHeight: 1.2 }}>{radar.counts[key]}</Typography>
          <Button component={RouteLink} to={`/danh-gia-lai?nhom=${key}${at}`} sx={{ px: 0, justifyContent: 'start' }}>
            {nameOfGroup(label)}
          </Button>
        </Paper>
      ))}
    </Box>
  );
}

interface LinesProps {
  caption: string;
  first: string;
  lines: readonly Line[];
  nameOf: (line: Line) => string;
  to?: (line: Line) => string;
}

/** The figures, with a bar beside them. */
function Lines({ caption, first, lines, nameOf, to }: LinesProps) {
  const nameOfGroup = useLabel();
  const most = Math.max(...lines.map(({ total }) => total), 1);
  const phone = useMediaQuery(useTheme().breakpoints.down('md'), { noSsr: true });
  const columns: Column<Line>[] = [
    { key: 'name', header: first, primary: true, nowrap: true, cell: nameOf },
    { key: 'bar', header: '', wideOnly: true, cell: ({ counts }) => <StackedBar counts={counts} most={most} /> },
    { key: 'total', header: 'Tất cả', align: 'right', cell: ({ total }) => <b>{total}</b> },
    ...(phone
      ? [{ key: 'parts', header: 'Gồm', cell: ({ counts }: Line) => partsText(counts, nameOfGroup) }]
      : GROUPS.map(({ key, label }): Column<Line> => ({
          key,
          header: nameOfGroup(label),
          align: 'right',
          cell: ({ counts }) => counts[key],
        }))),
  ];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={({ key }) => key}
      columns={columns}
      {...(to === undefined ? {} : { rowTo: to })}
    />
  );
}

/** On a phone only what there is: "2 quá hạn, 6 chờ nộp". */
const partsText = (counts: Line['counts'], nameOf: (label: Label) => string): string =>
  GROUPS.filter(({ key }) => counts[key] > 0)
    .map(({ key, label }) => `${counts[key]} ${nameOf(label).toLowerCase()}`)
    .join(', ');
