import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import type { Plan } from './plan-values';
import { planTexts } from './texts';

/** Comments of district and provincial office; they stay with the plan. */
export function PlanComments({ plan }: { plan: Plan }) {
  const t = planTexts[useLanguage().language];
  const mayComment = plan.allowedActions.includes('comment');
  if (!mayComment && plan.comments.length === 0) return null;
  return (
    <PageSection title={t.comments}>
      <Stack spacing={2}>
        {plan.comments.length === 0 && <Typography>{t.noComments}</Typography>}
        {plan.comments.map((comment) => (
          <Box key={comment.id} sx={{ pl: 2, borderLeft: 3, borderColor: 'divider' }}>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{comment.body}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {comment.authorName} · {momentText(comment.at)}
            </Typography>
          </Box>
        ))}
        {mayComment && <CommentForm planId={plan.id} />}
      </Stack>
    </PageSection>
  );
}

function CommentForm({ planId }: { planId: string }) {
  const t = planTexts[useLanguage().language];
  const [body, setBody] = useState('');
  const [tried, setTried] = useState(false);
  const add = useCommand({
    run: (text: string, attempt) =>
      api.POST('/api/business-plans/{id}/comments', {
        params: { path: { id: planId } },
        body: { body: text },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/business-plans'],
    onDone: () => {
      setBody('');
      setTried(false);
    },
  });
  const missing = tried && body.trim() === '';
  const send = () => {
    setTried(true);
    if (body.trim() !== '') add.run(body.trim());
  };
  return (
    <div>
      {add.problem && <ProblemAlert problem={add.problem} />}
      <TextField
        label={t.comment}
        value={body}
        onChange={(event) => setBody(event.target.value)}
        error={missing}
        helperText={missing ? t.commentMissing : t.commentHint}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 4000 } }}
      />
      <Button variant="outlined" sx={{ mt: 1 }} loading={add.pending} onClick={send}>
        {t.sendComment}
      </Button>
    </div>
  );
}
