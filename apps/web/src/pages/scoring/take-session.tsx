import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudDownloadOutlined from '@mui/icons-material/CloudDownloadOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { asProblem, useApiQuery } from '../../api/hooks';
import type { ApiProblem } from '../../api/problem';
import { useSession } from '../../app/session';
import { ProblemAlert } from '../../components/problem-alert';
import { dayText } from '../../lib/dates';
import { sizeText } from '../../lib/file-rules';
import {
  bytesOf,
  takenProducts,
  takeSession,
  type Takeaway,
  type TakenProduct,
  type TakeProgress,
} from '../../offline/taken-products';
import { forgetTask } from '../../offline/taken-along';
import { sheetTask } from '../../offline/taken-products';
import { useListTexts } from './list-texts';

/** My sessions that are not over: each can be taken along, to work without a network. */
export function TakeSessions({ taken }: { taken: readonly TakenProduct[] }) {
  const { data } = useApiQuery('/api/takeaways', undefined, { refetchInterval: 60_000 });
  const sessions = (data?.items ?? [])
    .filter(({ products }) => products.length > 0)
    .sort((a, b) => b.heldOn.localeCompare(a.heldOn));
  const t = useListTexts();
  const [first, ...others] = sessions;
  if (first === undefined) return null;
  const card = (takeaway: Takeaway) => (
    <TakeSession
      key={takeaway.sittingId}
      takeaway={takeaway}
      here={taken.filter(({ sittingId }) => sittingId === takeaway.sittingId)}
    />
  );
  return (
    <Stack spacing={1} sx={{ mb: 3 }}>
      {card(first)}
      {others.length > 0 && (
        <details>
          <Box component="summary" sx={{ cursor: 'pointer', py: 1.25 }}>
            {t.otherSessions(others.length)}
          </Box>
          <Stack spacing={1}>{others.map(card)}</Stack>
        </details>
      )}
    </Stack>
  );
}

/** What this device has of the member's sessions; undefined until it has answered. */
export function useTakenProducts(): readonly TakenProduct[] | undefined {
  const userId = useSession()?.user.id ?? '';
  return useLiveQuery(() => takenProducts(userId).catch(() => []), [userId]);
}

function useTaking(takeaway: Takeaway) {
  const session = useSession();
  const [progress, setProgress] = useState<TakeProgress | undefined>();
  const [problem, setProblem] = useState<ApiProblem | 'no room' | undefined>();
  const take = async (papers: boolean) => {
    if (session === undefined) return;
    setProblem(undefined);
    try {
      await takeSession(session, takeaway, { papers, onProgress: setProgress });
    } catch (error) {
      setProblem(error instanceof DOMException || isDexie(error) ? 'no room' : asProblem(error));
    } finally {
      setProgress(undefined);
    }
  };
  return { take, progress, problem };
}

/** The database of the device said no: no room, or a browser that keeps nothing. */
const isDexie = (error: unknown): boolean => error instanceof Error && /Quota|Database|Abort/.test(error.name);

function TakeSession({ takeaway, here }: { takeaway: Takeaway; here: readonly TakenProduct[] }) {
  const t = useListTexts();
  const userId = useSession()?.user.id ?? '';
  const { take, progress, problem } = useTaking(takeaway);
  const [papers, setPapers] = useState(true);
  const { products, councilName, heldOn, keepUntil } = takeaway;
  const files = products.reduce((sum, product) => sum + product.files.length, 0);
  const all = here.length >= products.length;
  const forget = async () => {
    for (const { caseId } of here) await forgetTask(userId, sheetTask(caseId));
  };
  return (
    <Paper variant="outlined" sx={{ px: 2, py: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
        {all ? <CloudDoneOutlined color="primary" aria-hidden /> : <CloudDownloadOutlined aria-hidden />}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography variant="h3" component="h2">
            {takeaway.mode === 'written' ? t.writtenSession : t.session(dayText(heldOn))}
          </Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {councilName} · {t.holds(products.length, files, sizeText(bytesOf(products)))}
          </Typography>
          <Typography role="status">{stateText(here.length, products.length, keepUntil, t)}</Typography>
          {progress === undefined && (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1 }}>
              <Button variant="outlined" onClick={() => void take(papers)}>
                {all ? t.takeAgain : t.take}
              </Button>
              <FormControlLabel
                control={<Checkbox checked={papers} onChange={(_event, on) => setPapers(on)} />}
                label={t.withPapers}
              />
              {here.length > 0 && (
                <Button color="error" onClick={() => void forget()}>
                  {t.erase}
                </Button>
              )}
            </Box>
          )}
          {progress !== undefined && <Progress progress={progress} />}
          {problem === 'no room' && (
            <Alert severity="error" sx={{ mt: 1 }}>
              {t.noRoom}
            </Alert>
          )}
          {problem !== undefined && problem !== 'no room' && <ProblemAlert problem={problem} />}
        </Box>
      </Box>
    </Paper>
  );
}

function stateText(here: number, of: number, keepUntil: string, t: ReturnType<typeof useListTexts>): string {
  if (here === 0) return t.notTaken;
  return `${here < of ? t.partly(here, of) : t.taken} ${t.keptUntil(dayText(keepUntil))}`;
}

function Progress({ progress: { done, of, bytes, ofBytes } }: { progress: TakeProgress }) {
  const share = ofBytes === 0 ? done / Math.max(1, of) : bytes / ofBytes;
  const t = useListTexts();
  const words = `${t.taking(done, of)}${ofBytes === 0 ? '' : t.ofSize(sizeText(bytes), sizeText(ofBytes))}`;
  return (
    <Box sx={{ mt: 1.5 }}>
      <LinearProgress variant="determinate" value={Math.min(100, share * 100)} aria-label={words} />
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {words}
      </Typography>
    </Box>
  );
}
