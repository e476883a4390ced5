import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { dateText, momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { mandateTexts } from './mandate-texts';

type Mandate = Answer<'/api/mandates'>['items'][number];

const TONES = {
  offered: 'attention',
  asked: 'attention',
  active: 'good',
  revoked: 'neutral',
  over: 'neutral',
} as const;

/** One mandate: who agreed, who helps, for what, until when, and the ways to begin and to end it. */
export function MandateCard({ mandate }: { mandate: Mandate }) {
  const t = mandateTexts[useLanguage().language];
  const [ending, setEnding] = useState(false);
  const [agreeing, setAgreeing] = useState(false);
  const state = mandate.state;
  const call = { params: { path: { id: mandate.id } } };
  const enter = useCommand({
    run: (_input: 'enter', attempt) => api.POST('/api/mandates/{id}/enter', { ...call, headers: attempt.headers() }),
    // A full load: nothing of the helper's own work stays in the memory of the page.
    onDone: () => window.location.assign('/hanh-trinh'),
  });
  const revoke = useCommand({
    run: (_input: 'revoke', attempt) =>
      api.POST('/api/mandates/{id}/revoke', { ...call, headers: attempt.headers({ version: mandate.version }) }),
    invalidates: ['/api/mandates', '/api/session'],
    onDone: () => setEnding(false),
  });
  const agree = useCommand({
    run: (_input: 'agree', attempt) =>
      api.POST('/api/mandates/{id}/confirm', { ...call, headers: attempt.headers({ version: mandate.version }) }),
    invalidates: ['/api/mandates'],
    onDone: () => setAgreeing(false),
  });
  const mayAgree = mandate.allowedActions.includes('confirm');
  const helper = mandate.helperName ?? '';
  const isDone = state === 'revoked' || state === 'over';
  return (
    <Card component="li" variant="outlined" sx={{ p: 2, display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'space-between' }}>
        <Typography sx={{ fontWeight: 600 }}>{mandate.productName ?? t.everything}</Typography>
        <ToneChip tone={TONES[state]} label={t.states[state]} />
      </Box>
      <Typography>
        {state === 'asked' ? t.wants(helper, mandate.producerName) : t.for(mandate.giverName, mandate.producerName)}
      </Typography>
      <Typography>
        {t.helper(mandate.helperName)} ({t.kinds[mandate.helperKind]}) · {t.through(dateText(mandate.validThrough))}
      </Typography>
      {state === 'asked' && <Typography>{t.answerBy(momentText(mandate.codeUntil))}</Typography>}
      {mandate.code !== null && <Typography>{t.askedCode(mandate.code)}</Typography>}
      {enter.problem && <ProblemAlert problem={enter.problem} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'center' }}>
        {mandate.allowedActions.includes('enter') && (
          <Button variant="contained" loading={enter.pending} onClick={() => enter.run('enter')}>
            {t.enter}
          </Button>
        )}
        {mayAgree && (
          <Button variant="contained" onClick={() => setAgreeing(true)}>
            {t.agree}
          </Button>
        )}
        {mandate.allowedActions.includes('revoke') && !isDone && (
          <Button variant="outlined" color="error" onClick={() => setEnding(true)}>
            {mayAgree ? t.decline : t.revoke}
          </Button>
        )}
        {mandate.takenAt !== null && (
          <Link component={RouteLink} to={`/lam-thay/${mandate.id}`} sx={{ py: 1 }}>
            {t.acts}
          </Link>
        )}
      </Box>
      <ConfirmDialog
        open={agreeing}
        title={t.agreeTitle}
        text={t.agreeText(helper)}
        confirmLabel={t.agree}
        pending={agree.pending}
        problem={agree.problem}
        onConfirm={() => agree.run('agree')}
        onClose={() => setAgreeing(false)}
      />
      <ConfirmDialog
        open={ending}
        title={t.revokeTitle}
        text={t.revokeText}
        confirmLabel={mayAgree ? t.decline : t.revoke}
        danger
        pending={revoke.pending}
        problem={revoke.problem}
        onConfirm={() => revoke.run('revoke')}
        onClose={() => setEnding(false)}
      />
    </Card>
  );
}
