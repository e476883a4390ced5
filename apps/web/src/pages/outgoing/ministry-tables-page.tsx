import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { UnitPicker, type Unit } from '../../components/unit-picker';
import { useSay } from '../../texts/language';

type Table = Answer<'/api/ministry-tables'>['items'][number];
interface Filter {
  year: number | undefined;
  roundId: string | undefined;
  unit: Unit | null;
}

/** Tables that the office sends to the ministry, with what must stand under each. */
export function MinistryTablesPage() {
  const { data, error, refetch } = useApiQuery('/api/ministry-tables');
  const { data: rounds = [] } = useApiQuery('/api/rounds');
  const [filter, setFilter] = useState<Filter>({ year: undefined, roundId: undefined, unit: null });
  if (error) return <ErrorState problem={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingPage />;
  const years = [...new Set(rounds.map(({ year }) => year))].sort((a, b) => b - a);
  return (
    <Page
      title="Biểu gửi Bộ"
      subtitle="Các biểu lấy thẳng từ bản ghi. Đối chiếu số dòng và tổng dưới mỗi biểu với tệp đã tải trước khi gửi."
    >
      <Stack direction="row" role="search" sx={{ flexWrap: 'wrap', gap: 1.5, mb: 3 }}>
        <FilterSelect
          label="Năm"
          value={filter.year === undefined ? undefined : String(filter.year)}
          options={years.map((year) => ({ value: String(year), label: String(year) }))}
          onChange={(year) => setFilter({ ...filter, year: year === undefined ? undefined : Number(year) })}
        />
        <FilterSelect
          label="Đợt"
          value={filter.roundId}
          options={rounds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(roundId) => setFilter({ ...filter, roundId })}
        />
        <Box sx={{ flex: '1 1 260px', maxWidth: 420 }}>
          <UnitPicker label="Địa bàn" value={filter.unit} onChange={(unit) => setFilter({ ...filter, unit })} />
        </Box>
      </Stack>
      <Stack spacing={2}>
        {data.items.map((table) => (
          <TableCard key={table.name} table={table} filter={filter} />
        ))}
      </Stack>
    </Page>
  );
}

/** "1234567" → "1.234.567". */
const amountText = (amount: string): string => Number(amount).toLocaleString('vi-VN', { maximumFractionDigits: 2 });

function TableCard({ table, filter }: { table: Table; filter: Filter }) {
  const say = useSay();
  const query = {
    ...(filter.year === undefined ? {} : { year: filter.year }),
    ...(filter.roundId === undefined ? {} : { roundId: filter.roundId }),
    ...(filter.unit === null ? {} : { unitId: filter.unit.id }),
  };
  const noRound = filter.roundId !== undefined && !table.byRound;
  const { data } = useApiQuery('/api/ministry-tables/{name}/check', {
    params: { path: { name: table.name }, query },
  });
  const text = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)])).toString();
  const address = (kind: string): string =>
    `/api/ministry-tables/${table.name}.${kind}${text === '' ? '' : `?${text}`}`;
  const sums = data?.sums
    .map(({ label, unit, amount }) => `${say(`${label}@@tổng`)}: ${say(`{0} ${unit}@@tổng`, amountText(amount))}`)
    .join('; ');
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={`${say(table.number)}: ${say(table.title)}`}
      sx={{ p: { xs: 2, sm: 2.5 } }}
    >
      <Typography variant="h2" sx={{ fontSize: '1.2rem' }}>
        {say(table.number)}. {say(table.title)}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{say('Lọc theo năm: {0}.', say(table.yearMeans))}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {say('Cột: {0}.', table.columns.map((column) => say(column)).join(', '))}
      </Typography>
      <Typography role="status" sx={{ my: 1.5, fontWeight: 600 }}>
        {noRound
          ? say('Biểu này không chia theo đợt; hãy bỏ lọc đợt.')
          : data === undefined
            ? say('Đang tính…')
            : `${say('{0} dòng.', data.rows.toLocaleString('vi-VN'))} ${sums ?? ''}.`}
      </Typography>
      <Stack direction="row" sx={{ gap: 1 }}>
        {(['xlsx', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            startIcon={<DownloadOutlined aria-hidden="true" />}
            href={address(kind)}
            aria-label={`${say('Tải về')} ${say(table.number)}, ${kind === 'xlsx' ? 'Excel' : 'CSV'}`}
          >
            {kind === 'xlsx' ? 'Excel' : 'CSV'}
          </Button>
        ))}
      </Stack>
    </Paper>
  );
}
