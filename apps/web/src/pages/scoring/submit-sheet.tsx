import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSay } from '../../texts/language';
import { useSession } from '../../app/session';
import { momentText } from '../../lib/dates';
import { outbox } from '../../offline/device';
import { goToExplanation } from './explanation-field';
import { NextProduct } from './next-product';
import type { SheetFormProps } from './sheet-form';
import { useSheetTexts } from './sheet-texts';
import { SubmitDialog } from './submit-dialog';
import type { useSheetWork } from './use-sheet-work';

export type SubmitProps = SheetFormProps & {
  work: ReturnType<typeof useSheetWork>;
  /** It was tried to hand in: what is missing is marked at its field. */
  onTry: () => void;
};

/** Where the sheet is handed in: the bar leads there once nothing is open. */
export const SUBMIT_PLACE = 'nop-phieu';

/** The button under the sheet; where it cannot be pressed it says why. */
export function SubmitSheet(props: SubmitProps) {
  const t = useSheetTexts();
  const { own, detail, work, onTry, offline } = props;
  const [asking, setAsking] = useState(false);
  const why = whyNot(props, t.why);
  const [unexplained] = work.unexplained;
  const { cast } = work;
  const handedIn = (cast !== undefined && cast.state !== 'held') || isCastNow(own, detail.scoringRound);
  return (
    <Box>
      {cast !== undefined && !asking && <CastWaiting cast={cast} />}
      {handedIn && !asking && <NextProduct caseId={detail.id} councilId={detail.councilId} offline={offline} />}
      {(cast === undefined || cast.state === 'held' || asking) && (
        <Button
          id={SUBMIT_PLACE}
          variant={handedIn ? 'outlined' : 'contained'}
          size="large"
          disabled={why !== undefined}
          aria-describedby={why === undefined ? undefined : 'vi-sao-chua-nop'}
          onClick={() => {
            onTry();
            if (unexplained === undefined) setAsking(true);
            else goToExplanation(unexplained);
          }}
        >
          {own.cast === null ? (detail.mode === 'written' ? t.handInWritten : t.handIn) : t.handInAgain}
        </Button>
      )}
      {why !== undefined && cast === undefined && (
        <Typography id="vi-sao-chua-nop" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {t.cannot(why)}
        </Typography>
      )}
      {asking && <SubmitDialog {...props} onClose={() => setAsking(false)} />}
      {!asking && work.state === 'offline' && cast === undefined && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {t.offlineSubmit}
        </Alert>
      )}
    </Box>
  );
}

/** Handed in for the round that is being scored. */
const isCastNow = ({ cast }: SubmitProps['own'], scoringRound: number): boolean =>
  cast !== null && cast.scoringRound === scoringRound;

/** A sheet that was handed in on this device and has not arrived, or was not taken. */
function CastWaiting({ cast }: { cast: NonNullable<SubmitProps['work']['cast']> }) {
  const say = useSay();
  const t = useSheetTexts();
  const userId = useSession()?.user.id ?? '';
  if (cast.state === 'held')
    return (
      <Alert severity="error" sx={{ mb: 2 }}>
        {t.refusedAt(momentText(cast.createdAt), say(cast.reason?.title ?? ''))}
      </Alert>
    );
  return (
    <Alert
      severity="info"
      sx={{ mb: 2 }}
      action={
        cast.state === 'waiting' ? (
          <Button color="inherit" onClick={() => void outbox.drop(userId, cast.id)}>
            {t.goOn}
          </Button>
        ) : undefined
      }
    >
      {t.waits(momentText(cast.createdAt))}
    </Alert>
  );
}

/** Without a network the server says later what it takes. */
function whyNot(
  { detail, own, work, offline }: SubmitProps,
  why: ReturnType<typeof useSheetTexts>['why'],
): string | undefined {
  if (work.clashes.length > 0) return why.clash;
  if (work.state === 'failed') return why.failed;
  if (offline) return undefined;
  if (detail.state === 'assigned') return why.assigned;
  if (!own.mayCast && detail.mode === 'written') return why.over;
  if (!own.mayCast) return why.notOpen;
  return undefined;
}
