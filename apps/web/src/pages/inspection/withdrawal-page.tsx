import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText, momentText } from '../../lib/dates';
import { useBoth, useSay } from '../../texts/language';
import { DaysChip } from './deadline';
import { WITHDRAWAL_HISTORY, WITHDRAWAL_STATES } from './report-texts';
import { WithdrawalSteps } from './withdrawal-steps';

export type Withdrawal = Answer<'/api/withdrawal-cases/{id}'>;

/** One withdrawal case: conclusion, hearing, decision. */
export function WithdrawalPage() {
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const { data, error, refetch } = useApiQuery('/api/withdrawal-cases/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return <WithdrawalView found={data} reload={() => void refetch()} />;
}

function WithdrawalView({ found, reload }: { found: Withdrawal; reload: () => void }) {
  const say = useSay();
  const both = useBoth();
  const today = useSession()?.businessDate ?? '';
  const open = found.state === 'hearing' || found.state === 'proposed';
  return (
    <Page
      title={say('Thu hồi: {0}', found.productName)}
      subtitle={say('{0} · {1} sao · {2}', found.producerName, found.stars, found.certificate.numberText)}
      breadcrumbs={[
        { label: 'Kiểm tra', to: '/kiem-tra' },
        { label: both('Thu hồi', 'Withdrawals'), to: '/thu-hoi' },
      ]}
      state={
        <>
          <StateChip state={found.state} states={WITHDRAWAL_STATES} />
          {open && today !== '' && <DaysChip day={found.decideBy} today={today} />}
        </>
      }
    >
      <Stack spacing={4}>
        <WithdrawalSteps found={found} reload={reload} />
        <PageSection title="Kết luận">
          <FactList
            facts={[
              ['Căn cứ', found.groundText],
              ['Sự việc', found.explanation],
              ['Cơ quan', found.authority],
              [both('Văn bản', 'Document'), say('{0} ngày {1}', found.conclusionNumber, dayText(found.concludedOn))],
              ['Hạn quyết định', say('hết ngày {0}', dayText(found.decideBy))],
            ]}
          />
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, mt: 1 }}>
            {found.hasFile && (
              <Button
                href={`/api/withdrawal-cases/${found.id}/conclusion`}
                target="_blank"
                rel="noopener"
                variant="outlined"
              >
                {say('Mở văn bản kết luận')}
              </Button>
            )}
            {found.inspectionId !== null && (
              <Button component={RouteLink} to={`/kiem-tra/${found.inspectionId}`} variant="outlined">
                {say('Mở cuộc kiểm tra')}
              </Button>
            )}
            {found.statusDecisionId !== null && (
              <Button component={RouteLink} to={`/quyet-dinh-hieu-luc/${found.statusDecisionId}`} variant="outlined">
                {say('Mở quyết định')}
              </Button>
            )}
          </Stack>
        </PageSection>
        <PageSection title="Giải trình của chủ thể">
          {found.producerExplanation === null ? (
            <Alert severity="info">
              {say('Chưa có giải trình. Hạn giải trình: hết ngày {0}.', dayText(found.explainUntil))}
            </Alert>
          ) : (
            <FactList
              facts={[
                ['Nội dung', found.producerExplanation],
                ['Ghi nhận lúc', found.explainedAt === null ? '' : momentText(found.explainedAt)],
              ]}
            />
          )}
        </PageSection>
        {found.ministryNumber !== null && found.ministryOn !== null && (
          <PageSection title="Quyết định của Bộ">
            <FactList facts={[['Quyết định', say('{0} ngày {1}', found.ministryNumber, dayText(found.ministryOn))]]} />
          </PageSection>
        )}
        <HistorySection entries={found.history} words={WITHDRAWAL_HISTORY} states={WITHDRAWAL_STATES} />
      </Stack>
    </Page>
  );
}
