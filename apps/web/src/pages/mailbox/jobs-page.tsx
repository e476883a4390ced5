import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { api } from '../../api/client';
import { useApiQuery, useCommand, useKeysetQuery, type Answer, type RowOf } from '../../api/hooks';
import { useCan } from '../../app/session';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { FactList } from '../../components/fact-list';
import { KeysetList } from '../../components/keyset-list';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { InvariantsSection } from './invariants-section';
import { useSay } from '../../texts/language';

type Letter = RowOf<'/api/jobs/dead-letters'>;
type Figures = Answer<'/api/jobs/figures'>;

/** The work behind the scenes: how much waits, what failed for good, and trying that again. */
export function JobsPage() {
  const figures = useApiQuery('/api/jobs/figures', undefined, { refetchInterval: 10_000 });
  const letters = useKeysetQuery('/api/jobs/dead-letters', undefined, { refetchInterval: 10_000 });
  return (
    <Page title="Tác vụ nền" subtitle="Thư, thông báo, giấy chứng nhận và các việc làm sau.">
      <Stack spacing={4}>
        <PageSection title="Đang chờ">
          {figures.data !== undefined && <Waiting figures={figures.data} />}
          {figures.data === undefined && figures.error === null && <LoadingList rows={2} />}
          {figures.data === undefined && figures.error !== null && (
            <ErrorState problem={figures.error} onRetry={() => void figures.refetch()} />
          )}
        </PageSection>
        <InvariantsSection />
        <PageSection
          title="Không làm được"
          text="Đã thử nhiều lần mà không xong; cần người xem nguyên nhân rồi thử lại."
        >
          <KeysetList
            pages={letters}
            empty={<EmptyState title="Không có tác vụ nào hỏng" text="Tác vụ hỏng hiện ở đây, mới nhất trước." />}
          >
            {(rows) => (
              <Stack component="ul" spacing={1} sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {rows.map((row) => (
                  <DeadLetter key={row.id} letter={row} />
                ))}
              </Stack>
            )}
          </KeysetList>
        </PageSection>
      </Stack>
    </Page>
  );
}

const QUEUES: Readonly<Record<string, string>> = { events: 'Sự kiện', jobs: 'Tác vụ' };

function Waiting({ figures }: { figures: Figures }) {
  const say = useSay();
  return (
    <Stack spacing={1.5}>
      {!figures.queueReachable && (
        <Alert severity="error">
          {say('Không nối được với hàng đợi. Việc mới được giữ lại và chạy khi hàng đợi trở lại.')}
        </Alert>
      )}
      <FactList
        facts={[
          ['Chưa đưa vào hàng đợi', figures.unpublished],
          [
            'Việc cũ nhất chưa xong',
            figures.oldestUndoneSeconds === 0 ? say('Không có') : say('{0} giây', figures.oldestUndoneSeconds),
          ],
          ['Không làm được', figures.deadLetters],
          ['Bị giữ lại vì sai dạng', figures.quarantined],
          ...figures.queues.map(
            (queue) =>
              [
                QUEUES[queue.name] ?? queue.name,
                say('{0} chờ, {1} đang chạy, {2} hẹn giờ', queue.waiting, queue.active, queue.delayed),
              ] as const,
          ),
        ]}
      />
    </Stack>
  );
}

function DeadLetter({ letter }: { letter: Letter }) {
  const say = useSay();
  const may = useCan();
  const retry = useCommand({
    run: (_input: 'retry', attempt) =>
      api.POST('/api/jobs/dead-letters/{id}/retry', {
        params: { path: { id: letter.id } },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/jobs'],
  });
  return (
    <Paper component="li" variant="outlined" sx={{ p: 2 }}>
      <Typography variant="h3">{letter.topic}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {letter.consumer ?? say('không ai nhận')} · {momentText(letter.failedAt)} ·{' '}
        {say('đã thử {0} lần', letter.attempts)}
      </Typography>
      <Typography sx={{ my: 1, overflowWrap: 'anywhere' }}>{letter.reason}</Typography>
      {retry.problem && <ProblemAlert problem={retry.problem} />}
      {may('platform.jobs.retry') && (
        <Button
          variant="outlined"
          loading={retry.pending}
          aria-label={say('Thử lại {0}', letter.topic)}
          onClick={() => retry.run('retry')}
        >
          {say('Thử lại')}
        </Button>
      )}
    </Paper>
  );
}
