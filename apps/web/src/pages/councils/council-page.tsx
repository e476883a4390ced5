import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useParams } from '@tanstack/react-router';
import { useApiQuery, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { HistorySection } from '../../components/history-section';
import { LoadingPage } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { useSay } from '../../texts/language';
import { CouncilConflicts } from './council-conflicts';
import { InvitationAnswer } from './invitation-answer';
import { Members } from './members';
import { MyStrictness } from './my-strictness';
import { Products } from './products';
import { RoundPapers } from './round-papers';
import { Rules } from './rules';
import { Sittings } from './sittings';
import { COUNCIL_HISTORY, COUNCIL_STATES, levelText } from './texts';

export type Council = Answer<'/api/councils/{id}'>;

/** One council: members, rules, sessions, its list of products, its papers. */
export function CouncilPage() {
  const say = useSay();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const may = useCan();
  const { data, error, refetch } = useApiQuery('/api/councils/{id}', { params: { path: { id } } });
  if (data === undefined)
    return error ? <ErrorState problem={error} onRetry={() => void refetch()} /> : <LoadingPage />;
  return (
    <Page
      title={data.name}
      breadcrumbs={[{ label: 'Hội đồng', to: '/hoi-dong' }]}
      state={<StateChip state={data.state} states={COUNCIL_STATES} />}
      actions={
        data.allowedActions.includes('add-member') && (
          <Button component={RouteLink} to={`/hoi-dong/moi?tu=${data.id}`} variant="outlined">
            {say('Lập hội đồng mới từ hội đồng này')}
          </Button>
        )
      }
    >
      <Stack spacing={5}>
        <FactList
          facts={[
            [say('Cấp'), say(levelText(data.level))],
            [say('Địa bàn'), data.unitName],
            [say('Quyết định thành lập'), say('{0} ngày {1}', data.decisionNo, dayText(data.decisionOn))],
          ]}
        />
        <InvitationAnswer council={data} />
        {!data.members.some((member) => member.seat === 'chair') && (
          <Alert severity="warning">{say('Hội đồng chưa có Chủ tịch nên chưa thể đủ túc số.')}</Alert>
        )}
        <Sittings council={data} />
        {may('evaluation.case.read') && <Products council={data} />}
        {data.allowedActions.includes('conflicts') && <CouncilConflicts council={data} />}
        <RoundPapers council={data} />
        {data.allowedActions.includes('strictness') && <MyStrictness council={data} />}
        <Members council={data} />
        <Rules council={data} reload={() => void refetch()} />
        {data.history.length > 0 && <HistorySection entries={data.history} words={COUNCIL_HISTORY} />}
      </Stack>
    </Page>
  );
}
