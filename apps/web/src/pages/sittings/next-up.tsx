import ArrowForward from '@mui/icons-material/ArrowForward';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { ProblemAlert } from '../../components/problem-alert';
import { useSay } from '../../texts/language';
import type { Sitting } from './sitting-page';
import { useCallProduct } from './use-call-product';
import type { MeetingNow } from './use-meeting-now';

/** Which product of the order of the day comes next; who runs the session calls it here, however long the order is. */
export function NextUp({ sitting, now }: { sitting: Sitting; now: MeetingNow }) {
  const say = useSay();
  const call = useCallProduct(sitting.id);
  const waiting = now.agenda.filter((line) => line.state === 'assigned');
  const [next] = waiting;
  if (next === undefined) return null;
  const may = sitting.allowedActions.includes('call');
  const { current } = now;
  const isOver = current === null || current.state === 'closed';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mt: 1.5 }}>
      {call.problem && <ProblemAlert problem={call.problem} />}
      {may ? (
        <Button
          variant={isOver ? 'contained' : 'outlined'}
          loading={call.pending}
          disabled={!sitting.quorum.met}
          aria-describedby={sitting.quorum.met ? undefined : 'tuc-so'}
          endIcon={<ArrowForward aria-hidden="true" />}
          onClick={() => call.run(next.caseId)}
        >
          {say('Đưa ra tiếp: {0}', next.productName)}
        </Button>
      ) : (
        <Typography>{say('Tiếp theo: {0}', next.productName)}</Typography>
      )}
      <Typography sx={{ color: 'text.secondary' }}>
        {say('Còn {0} sản phẩm chờ đưa ra chấm.', waiting.length)}
      </Typography>
    </Box>
  );
}
