import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { RouteLink } from '../../components/route-link';
import { momentText } from '../../lib/dates';
import { useListTexts } from './list-texts';

type Move = Answer<'/api/cases/{id}/sheet-moves'>['items'][number];
type Step = 'confirm' | 'refuse';

/** To the member: the secretary takes the sheet of one product for that of another; only the member decides. */
export function MovedSheetNotes({ caseId, reload }: { caseId: string; reload: () => Promise<unknown> }) {
  const path = { params: { path: { id: caseId } } };
  const { data } = useApiQuery('/api/cases/{id}/sheet-moves', path, { refetchInterval: 15_000 });
  const mine = (data?.items ?? []).filter((move) => move.isMine);
  return (
    <>
      {mine.map((move) =>
        move.state === 'asked' ? (
          <Question key={move.id} move={move} reload={reload} />
        ) : (
          <Done key={move.id} move={move} caseId={caseId} />
        ),
      )}
    </>
  );
}

function Question({ move, reload }: { move: Move; reload: () => Promise<unknown> }) {
  const t = useListTexts();
  const [asking, setAsking] = useState<Step | undefined>();
  const answer = useCommand({
    run: ({ step, reason }: { step: Step; reason: string }, attempt) => {
      const call = { params: { path: { id: move.id } }, headers: attempt.headers({ version: move.version }) };
      if (step === 'confirm') return api.POST('/api/sheet-moves/{id}/confirm', call);
      return api.POST('/api/sheet-moves/{id}/refuse', { ...call, body: reason === '' ? {} : { reason } });
    },
    onDone: async () => {
      setAsking(undefined);
      await reload();
    },
    invalidates: ['/api/cases', '/api/me/worklist', '/api/takeaways'],
  });
  const isMoving = asking === 'confirm';
  return (
    <Alert severity="warning" role="region" aria-label={t.moveAsk}>
      <Typography>
        {t.moveQuestion[0]?.replace('{who}', move.askedByName)}
        <b>{move.fromProduct}</b>
        {t.moveQuestion[1]}
        <b>{move.toProduct}</b>
        {t.moveQuestion[2]}
        {move.reason}
      </Typography>
      <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" onClick={() => setAsking('confirm')}>
          {t.moveYes}
        </Button>
        <Button variant="outlined" onClick={() => setAsking('refuse')}>
          {t.moveNo}
        </Button>
      </Stack>
      <ConfirmDialog
        open={asking !== undefined}
        title={isMoving ? t.moveYesTitle(move.toProduct) : t.moveNoTitle(move.fromProduct)}
        text={isMoving ? t.moveYesText(move.fromProduct, move.toProduct) : t.moveNoText}
        reason={isMoving ? 'none' : 'optional'}
        confirmLabel={isMoving ? t.moveDo : t.moveKeep}
        pending={answer.pending}
        problem={answer.problem}
        onConfirm={(reason) => asking && answer.run({ step: asking, reason })}
        onClose={() => setAsking(undefined)}
      />
    </Alert>
  );
}

/** What became of it, for a sheet that was moved; the rest needs no words here. */
function Done({ move, caseId }: { move: Move; caseId: string }) {
  const t = useListTexts();
  if (move.state !== 'confirmed' || move.answeredAt === null) return null;
  const isAway = move.fromCaseId === caseId;
  return (
    <Alert severity="info">
      <Typography>
        {isAway
          ? t.movedAway(move.toProduct, momentText(move.answeredAt))
          : t.movedHere(move.fromProduct, momentText(move.answeredAt))}
      </Typography>
      <Button
        component={RouteLink}
        to={`/cham-diem/${isAway ? move.toCaseId : move.fromCaseId}`}
        variant="outlined"
        sx={{ mt: 1 }}
      >
        {t.moveOther}
      </Button>
    </Alert>
  );
}
