import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useOpens } from '../../app/layout/use-opens';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { MoneyText } from '../../components/money-text';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { type Say, useBoth, useSay } from '../../texts/language';
import { GrantSteps } from './grant-steps';
import { GRANT_HISTORY, GRANT_STATES, SOURCES, SUBJECTS } from './texts';

export type Grant = Answer<'/api/support/grants/{id}'>;

const paperText = (say: Say, number: string | null, day: string | null): string => {
  if (number === null) return '';
  return day === null ? number : say('{0}, ngày {1}', number, dayText(day));
};

/** One grant: its line, sums, papers and payments. */
export function GrantPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/support/grants/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={data.productName}
      subtitle={`${data.lineTitle} · ${data.resolutionNumber}`}
      breadcrumbs={[{ label: 'Hỗ trợ', to: '/ho-tro' }]}
      state={<StateChip state={data.state} states={GRANT_STATES} />}
    >
      <Stack spacing={4}>
        <GrantSteps grant={data} reload={() => void refetch()} />
        <Facts grant={data} />
        {data.disbursements.length > 0 && (
          <PageSection title="Các lần chi">
            <DataTable
              caption="Các lần chi"
              rows={data.disbursements}
              rowKey={(row) => row.voucherNo}
              columns={[
                { key: 'voucher', header: 'Chứng từ', primary: true, cell: (row) => row.voucherNo },
                { key: 'day', header: 'Ngày', cell: (row) => <DateText value={row.paidOn} /> },
                { key: 'amount', header: 'Số tiền', align: 'right', cell: (row) => <MoneyText value={row.amount} /> },
              ]}
            />
          </PageSection>
        )}
        <HistorySection entries={data.history} words={GRANT_HISTORY} states={GRANT_STATES} />
      </Stack>
    </Page>
  );
}

function Facts({ grant }: { grant: Grant }) {
  const say = useSay();
  const both = useBoth();
  const opens = useOpens();
  const link = (to: string, text: string) =>
    opens(to) ? (
      <Link component={RouteLink} to={to}>
        {text}
      </Link>
    ) : (
      text
    );
  const recovered = grant.recoveryNo !== null;
  return (
    <PageSection title="Khoản hỗ trợ">
      <Paper variant="outlined" sx={{ px: { xs: 2, md: 3 }, py: 2 }}>
        <FactList
          facts={[
            ['Sản phẩm', link(`/chu-the/san-pham/${grant.productId}`, grant.productName)],
            ['Chủ thể', `${grant.producerName} · ${grant.unitName}`],
            ['Hạng khi đề nghị', grant.stars === null ? 'Chưa có' : say('{0} sao', grant.stars)],
            ['Nghị quyết', link(`/ho-tro/nghi-quyet/${grant.resolutionId}`, grant.resolutionNumber)],
            ['Nội dung', `${say(SUBJECTS[grant.subject] ?? grant.subject)}: ${grant.lineTitle}`],
            ['Ngân sách', say('Năm {0} · {1}', grant.year, say(SOURCES[grant.source] ?? grant.source))],
            ...(grant.cost === null ? [] : [['Tổng chi phí', <MoneyText key="cost" value={grant.cost} />] as const]),
            ['Mức tối đa', <MoneyText key="ceiling" value={grant.ceiling} />],
            ['Đề nghị', <MoneyText key="asked" value={grant.asked} />],
            ['Được quyết định', <MoneyText key="decided" value={grant.decided} />],
            ['Quyết định số', paperText(say, grant.decisionNo, grant.decidedOn)],
            ...(grant.needsAcceptance || grant.acceptanceNo !== null
              ? [['Biên bản nghiệm thu', paperText(say, grant.acceptanceNo, grant.acceptedOn)] as const]
              : []),
            ['Đã chi', <MoneyText key="paid" value={grant.paid} />],
            ...(recovered
              ? [
                  [both('Thu hồi', 'Recovered'), <MoneyText key="recovered" value={grant.recovered} />] as const,
                  ['Văn bản thu hồi', paperText(say, grant.recoveryNo, grant.recoveredOn)] as const,
                ]
              : []),
          ]}
        />
      </Paper>
    </PageSection>
  );
}
