import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import { useSay } from '../../texts/language';
import { ConfirmDialog } from '../../components/confirm-dialog';

interface OpenReassessmentProps {
  rounds: Answer<'/api/rounds'> | undefined;
  procedures: Answer<'/api/procedures'> | undefined;
}

/** Opens this year's round for reassessments in one act, unless it is there. */
export function OpenReassessment({ rounds, procedures }: OpenReassessmentProps) {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const year = Number(today.slice(0, 4));
  const [asked, setAsked] = useState(false);
  const open = useCommand({
    run: (procedureId: string, attempt) =>
      api.POST('/api/rounds/reassessment', { body: { year, procedureId }, headers: attempt.headers() }),
    invalidates: ['/api/rounds'],
    onDone: () => setAsked(false),
  });
  const inForce = procedures
    ?.filter(({ effectiveFrom }) => effectiveFrom <= today)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);
  const isThere = rounds?.some((round) => round.kind === 'reassessment' && round.year === year);
  if (rounds === undefined || inForce === undefined || isThere) return null;
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked(true)}>
        {say('Mở đợt đánh giá lại {0}', year)}
      </Button>
      <ConfirmDialog
        open={asked}
        title={say('Mở đợt đánh giá lại năm {0}?', year)}
        text={say('Theo {0}. Đợt nhận hồ sơ đánh giá lại quanh năm, không có hạn chung.', say(inForce.name))}
        confirmLabel="Mở đợt"
        pending={open.pending}
        problem={open.problem}
        onConfirm={() => open.run(inForce.id)}
        onClose={() => setAsked(false)}
      />
    </>
  );
}
