import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { SEATS } from '../scoring/texts';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

/** To an appointed member: does he take the seat? He may answer again while he sits. */
export function InvitationAnswer({ council }: { council: Council }) {
  const say = useSay();
  const session = useSession();
  const [declining, setDeclining] = useState(false);
  const answer = useCommand({
    run: (body: { answer: 'accepted' | 'declined'; reason?: string }, attempt) =>
      api.POST('/api/councils/{id}/answer', {
        params: { path: { id: council.id } },
        body,
        headers: attempt.headers(),
      }),
    onDone: () => setDeclining(false),
    invalidates: ['/api/councils'],
  });
  const mine = council.members.find((member) => member.userId === session?.user.id);
  if (!council.allowedActions.includes('answer') || mine === undefined || mine.answer === 'accepted') return null;
  const seat = say(SEATS[mine.seat] ?? mine.seat).toLowerCase();
  return (
    <div>
      {answer.problem && !declining && <ProblemAlert problem={answer.problem} />}
      <Alert severity={mine.answer === null ? 'info' : 'warning'}>
        {mine.answer === null
          ? say('Ông/bà được cử làm {0} của hội đồng này theo Quyết định số {1}.', seat, council.decisionNo)
          : say('Ông/bà đã từ chối làm {0}: {1}', seat, mine.answerReason ?? '')}
        <Stack direction="row" sx={{ gap: 1, mt: 1, flexWrap: 'wrap' }}>
          <Button variant="contained" loading={answer.pending} onClick={() => answer.run({ answer: 'accepted' })}>
            {say('Nhận lời')}
          </Button>
          {mine.answer === null && (
            <Button variant="outlined" onClick={() => setDeclining(true)}>
              {say('Từ chối…')}
            </Button>
          )}
        </Stack>
      </Alert>
      <ConfirmDialog
        open={declining}
        title="Từ chối tham gia hội đồng?"
        text="Thư ký được biết để cử người khác."
        reason="required"
        confirmLabel="Từ chối"
        pending={answer.pending}
        problem={answer.problem}
        onConfirm={(reason) => answer.run({ answer: 'declined', reason })}
        onClose={() => setDeclining(false)}
      />
    </div>
  );
}
