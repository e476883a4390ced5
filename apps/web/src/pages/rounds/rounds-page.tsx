import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { useCan } from '../../app/session';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { levelText } from '../councils/texts';
import { useSay } from '../../texts/language';
import { OpenReassessment } from './open-reassessment';
import { ROUND_STATES, TASKS } from './texts';

type Round = Answer<'/api/rounds'>[number];

/** Rounds with their last days, newest first. */
export function RoundsPage() {
  const say = useSay();
  const may = useCan();
  const { data, error, refetch } = useApiQuery('/api/rounds');
  const procedures = useApiQuery('/api/procedures', undefined, { enabled: may('criteria.rulebook.read') });
  const nameOf = (id: string) => procedures.data?.find((procedure) => procedure.id === id)?.name;
  const prepare = may('programme.round.manage') && (
    <>
      <OpenReassessment rounds={data} procedures={procedures.data} />
      <Button component={RouteLink} to="/dot/moi" variant="contained">
        {say('Chuẩn bị đợt mới')}
      </Button>
    </>
  );
  return (
    <Page title="Đợt đánh giá@@nhiều" subtitle="Mỗi đợt theo một trình tự, có hạn ở từng cấp." actions={prepare}>
      {data === undefined && error === null && <LoadingList rows={3} />}
      {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState title="Chưa có đợt đánh giá" text="Văn phòng chuẩn bị đợt, đặt hạn rồi mở đợt để nhận hồ sơ." />
      )}
      <Stack component="ul" spacing={2} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.map((round) => (
          <RoundCard key={round.id} round={round} procedure={nameOf(round.procedureId)} reload={() => void refetch()} />
        ))}
      </Stack>
    </Page>
  );
}

const actionsOf = (round: Round): Readonly<Record<string, ActionSpec>> => ({
  open: {
    label: 'Mở đợt',
    tone: 'plain',
    confirm: { title: 'Mở đợt đánh giá?', text: 'Chủ thể nộp được hồ sơ. Hạn không sửa được nữa.', reason: 'none' },
  },
  close: {
    label: 'Đóng đợt',
    tone: 'danger',
    confirm: { title: 'Đóng đợt đánh giá?', text: <Closing roundId={round.id} />, reason: 'none' },
  },
});

interface RoundCardProps {
  round: Round;
  /** Name of the procedure, once it is known. */
  procedure: string | undefined;
  reload: () => void;
}

function RoundCard({ round, procedure, reload }: RoundCardProps) {
  const say = useSay();
  const may = useCan();
  const step = useCommand({
    run: (action: string, attempt) => {
      const call = { params: { path: { id: round.id } }, headers: attempt.headers({ version: round.version }) };
      return action === 'open' ? api.POST('/api/rounds/{id}/open', call) : api.POST('/api/rounds/{id}/close', call);
    },
    invalidates: ['/api/rounds', '/api/me/worklist'],
  });
  const isReassessment = round.kind === 'reassessment';
  const blocked: Record<string, string> =
    round.deadlines.length === 0 && round.allowedActions.includes('open') ? { open: say('chưa đặt hạn nào.') } : {};
  return (
    <Paper component="li" variant="outlined" sx={{ p: { xs: 2, sm: 2.5 } }}>
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <Typography variant="h2">
          <Said text={round.name} />
        </Typography>
        <StateChip state={round.state} states={ROUND_STATES} />
      </Stack>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>
        {isReassessment
          ? say('Năm {0}, đánh giá lại quanh năm', round.year)
          : say('Năm {0}, đợt {1}', round.year, round.number)}
        {procedure === undefined ? '' : ` · ${say(procedure)}`}
      </Typography>
      {round.deadlines.length === 0 ? (
        <Typography sx={{ mb: 1.5 }}>
          {isReassessment
            ? say('Nhận hồ sơ đánh giá lại quanh năm; kỳ nộp của mỗi sản phẩm tính theo giấy chứng nhận của nó.')
            : say('Chưa đặt hạn.')}
        </Typography>
      ) : (
        <FactList
          facts={round.deadlines.map((deadline) => [
            `${say(levelText(deadline.level))}: ${say(TASKS[deadline.task] ?? deadline.task).toLowerCase()}`,
            say('hết ngày {0}', dayText(deadline.dueOn)),
          ])}
        />
      )}
      {(round.allowedActions.length > 0 || may('dossiers.dossier.read')) && (
        <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.25, mt: 2, alignItems: 'flex-start' }}>
          <RoundWays round={round} />
          {round.allowedActions.includes('update') && (
            <Button
              component={RouteLink}
              to={`/dot/${round.id}`}
              variant="outlined"
              aria-label={say('Sửa {0}', say(round.name))}
            >
              {say('Sửa')}
            </Button>
          )}
          <ActionBar
            actions={actionsOf(round)}
            allowed={round.allowedActions.filter((action) => blocked[action] === undefined)}
            blocked={blocked}
            pending={step.pending}
            problem={step.problem}
            onReload={reload}
            onAction={(action) => step.runAsync(action)}
          />
        </Stack>
      )}
    </Paper>
  );
}

/** What closing means, with what is not done yet in the round. */
function Closing({ roundId }: { roundId: string }) {
  const say = useSay();
  const may = useCan();
  const { data } = useApiQuery(
    '/api/pictures/rounds',
    { params: { query: { roundId } } },
    { enabled: may('reporting.progress.read') },
  );
  const open = (data?.items ?? []).reduce(
    (all, row) => all + row.submitted + row.supplementAsked + row.accepted + row.inCouncil + row.scored,
    0,
  );
  return (
    <>
      {say('Đợt đã đóng không mở lại được.')}{' '}
      {open > 0 && <strong>{say('Còn {0} hồ sơ chưa xong, sẽ không hiện trong việc của hội đồng nữa.', open)}</strong>}
    </>
  );
}

/** The dossiers of a round, and a new round after it. */
function RoundWays({ round }: { round: Round }) {
  const say = useSay();
  const may = useCan();
  const name = say(round.name);
  return (
    <>
      {may('dossiers.dossier.read') && (
        <Button
          component={RouteLink}
          to={`/ho-so?dot=${round.id}`}
          variant="outlined"
          aria-label={say('Hồ sơ của {0}', name)}
        >
          {say('Hồ sơ của đợt')}
        </Button>
      )}
      {may('programme.round.manage') && round.kind !== 'reassessment' && (
        <Button
          component={RouteLink}
          to={`/dot/moi?tu=${round.id}`}
          variant="outlined"
          aria-label={say('Lập đợt mới từ {0}', name)}
        >
          {say('Lập đợt mới từ đợt này')}
        </Button>
      )}
    </>
  );
}
