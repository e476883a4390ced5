import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import TableCell from '@mui/material/TableCell';
import TableFooter from '@mui/material/TableFooter';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FilterSelect } from '../../components/filter-select';
import { LoadingList } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { useUrlFilters } from '../../components/use-url-filters';
import { sumDong } from '../../lib/money';
import { useBoth, useSay } from '../../texts/language';
import { BudgetsSection } from './budgets-section';
import { SOURCES, SUBJECTS, yearOptions } from './texts';

type Figure = Answer<'/api/support/figures'>['items'][number];

const GROUPS: Readonly<Record<string, string>> = {
  resolution: 'Nghị quyết',
  line: 'Nội dung hỗ trợ',
  unit: 'Địa bàn',
  year: 'Năm ngân sách',
  source: 'Nguồn vốn',
  subject: 'Loại hỗ trợ',
};
const isDay = (text: string | undefined): text is string => /^\d{4}-\d{2}-\d{2}$/.test(text ?? '');

/** Support decided and paid in sums, also as they stood on a day, and the budgets. */
export function FiguresPage() {
  const say = useSay();
  const businessDate = useSession()?.businessDate;
  const { values, set } = useUrlFilters(['theo', 'nam', 'den-ngay']);
  const by = (values.theo ?? 'resolution') as 'resolution';
  const asOf = values['den-ngay'];
  const query = {
    by,
    ...(values.nam === undefined ? {} : { year: Number(values.nam) }),
    ...(isDay(asOf) ? { asOf } : {}),
  };
  const { data, error, refetch } = useApiQuery('/api/support/figures', { params: { query } });
  return (
    <Page
      title="Tổng hợp hỗ trợ"
      subtitle="Số đã quyết định và đã chi, cộng từ từng khoản hỗ trợ."
      breadcrumbs={[{ label: 'Hỗ trợ', to: '/ho-tro' }]}
    >
      <Stack spacing={4}>
        <div>
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, mb: 2 }}>
            <FilterSelect
              label="Cộng theo"
              value={by}
              options={Object.entries(GROUPS).map(([value, label]) => ({ value, label }))}
              onChange={(theo) => set({ theo })}
            />
            <FilterSelect
              label="Năm ngân sách"
              value={values.nam}
              options={yearOptions(businessDate)}
              onChange={(nam) => set({ nam })}
            />
            <Box sx={{ width: 240, maxWidth: '100%' }}>
              <DateField
                label={say('Tính đến hết ngày')}
                value={asOf ?? ''}
                onChange={(day) => set({ 'den-ngay': day })}
                helperText={say('Để trống: hôm nay.')}
              />
            </Box>
          </Stack>
          {data === undefined &&
            (error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingList />)}
          {data !== undefined && <Figures rows={data.items} by={by} />}
        </div>
        <PageSection title="Dự toán" text="Tổng các quyết định của một năm và nguồn vốn không vượt dự toán.">
          <BudgetsSection />
        </PageSection>
      </Stack>
    </Page>
  );
}

const nameOf = (by: string, { label }: Figure): string => {
  if (by === 'source') return SOURCES[label] ?? label;
  return by === 'subject' ? (SUBJECTS[label] ?? label) : label;
};

function Figures({ rows, by }: { rows: readonly Figure[]; by: string }) {
  const say = useSay();
  const both = useBoth();
  if (rows.length === 0)
    return <EmptyState title="Chưa có số liệu" text="Không có khoản hỗ trợ nào trong phạm vi đã chọn." />;
  const sum = (field: 'asked' | 'decided' | 'paid' | 'recovered') => sumDong(rows.map((row) => row[field]));
  const grants = rows.reduce((total, row) => total + row.grants, 0);
  return (
    <>
      <DataTable
        caption="Tổng hợp hỗ trợ"
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', header: GROUPS[by] ?? '', primary: true, cell: (row) => say(nameOf(by, row)) },
          { key: 'grants', header: 'Khoản', align: 'right', cell: (row) => row.grants },
          { key: 'products', header: 'Sản phẩm', align: 'right', cell: (row) => row.products },
          { key: 'asked', header: 'Đề nghị', align: 'right', cell: (row) => <MoneyText value={row.asked} bare /> },
          {
            key: 'decided',
            header: 'Quyết định',
            align: 'right',
            cell: (row) => <MoneyText value={row.decided} bare />,
          },
          { key: 'paid', header: 'Đã chi', align: 'right', cell: (row) => <MoneyText value={row.paid} bare /> },
          {
            key: 'back',
            header: both('Thu hồi', 'Recovered'),
            align: 'right',
            cell: (row) => <MoneyText value={row.recovered} bare />,
          },
        ]}
        footer={
          <TableFooter>
            <TableRow>
              <TableCell sx={{ fontWeight: 700 }}>{say('Cộng')}</TableCell>
              <TableCell align="right">{grants}</TableCell>
              <TableCell />
              {(['asked', 'decided', 'paid', 'recovered'] as const).map((field) => (
                <TableCell key={field} align="right" sx={{ fontWeight: 700 }}>
                  <MoneyText value={sum(field)} bare />
                </TableCell>
              ))}
            </TableRow>
          </TableFooter>
        }
      />
      <Typography sx={{ mt: 1 }}>
        {say('Cộng: quyết định')} <MoneyText value={sum('decided')} />, {say('đã chi')}{' '}
        <MoneyText value={sum('paid')} />. {say('Đơn vị: đồng.')}
      </Typography>
    </>
  );
}
