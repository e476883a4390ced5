import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useLiveQuery } from 'dexie-react-hooks';
import { useApiQuery } from '../../api/hooks';
import { useSession } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { followedMeeting } from '../sittings/use-meeting-now';
import { outbox } from '../../offline/device';
import { useSheetTexts } from './sheet-texts';
import { useTakenProducts } from './take-session';
import { BALLOT, laneOf } from './use-sheet-work';

const MOST = 50;

interface NextProductProps {
  /** Handed in just now: not the next one. */
  caseId: string;
  councilId: string;
  /** There is no network: what was taken along is what can be scored. */
  offline: boolean;
}

/** After a sheet is handed in: the product of this council that waits next for mine, how many do, and the way back to the room. */
export function NextProduct({ caseId, councilId, offline }: NextProductProps) {
  return offline ? <NextTaken caseId={caseId} /> : <NextOpen caseId={caseId} councilId={councilId} />;
}

function NextOpen({ caseId, councilId }: { caseId: string; councilId: string }) {
  const { data } = useApiQuery('/api/cases', { params: { query: { mySheet: 'open', councilId, limit: MOST } } });
  const t = useSheetTexts();
  if (data === undefined) return null;
  const open = data.items.filter((row) => row.id !== caseId);
  const meeting = followedMeeting();
  return (
    <>
      <Next next={open[0]} count={open.length} more={data.nextCursor !== null} />
      {open.length === 0 && meeting !== '' && (
        <Button component={RouteLink} to={`/phien-hop/${meeting}`} variant="outlined" sx={{ mt: 1 }}>
          {t.backToMeeting}
        </Button>
      )}
    </>
  );
}

/** At the head of the list: what waits for my sheet, and one press to the first of it. */
export function WaitingForMe() {
  const { data } = useApiQuery(
    '/api/cases',
    { params: { query: { mySheet: 'open', limit: MOST } } },
    { refetchInterval: 20_000 },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Box sx={{ mb: 3 }}>
      <Next next={data.items[0]} count={data.items.length} more={data.nextCursor !== null} />
    </Box>
  );
}

function NextTaken({ caseId }: { caseId: string }) {
  const userId = useSession()?.user.id ?? '';
  const taken = useTakenProducts() ?? [];
  const entries = useLiveQuery(() => outbox.entriesOf(userId).catch(() => []), [userId]);
  if (entries === undefined) return null;
  const done = new Set(entries.filter(({ kind }) => kind === BALLOT).map(({ lane }) => lane));
  const open = taken.filter(
    (product) => product.caseId !== caseId && product.state !== 'discussion' && !done.has(laneOf(product.caseId)),
  );
  const [next] = open;
  return (
    <Next
      next={next && { id: next.caseId, productName: next.productName, sampleCode: next.sampleCode }}
      count={open.length}
      more={false}
    />
  );
}

interface NextProps {
  next: { id: string; productName: string; sampleCode: string } | undefined;
  count: number;
  more: boolean;
}

function Next({ next, count, more }: NextProps) {
  const t = useSheetTexts();
  if (next === undefined)
    return (
      <Typography role="status" sx={{ mt: 1 }}>
        {t.noneLeft}
      </Typography>
    );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1 }}>
      <Button
        component={RouteLink}
        to={`/cham-diem/${next.id}`}
        variant="contained"
        size="large"
        endIcon={<ArrowForward aria-hidden="true" />}
      >
        {t.scoreNext(next.productName)}
      </Button>
      <Typography role="status">{t.left(count, more)}</Typography>
    </Box>
  );
}
