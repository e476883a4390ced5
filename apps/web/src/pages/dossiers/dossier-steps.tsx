import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ActionBar, type ActionSpec } from '../../components/action-bar';
import { useBoth, useLanguage, useSay, type Both } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { ReviewInShort } from './review-in-short';
import { reviewTexts } from './review-texts';
import { SupplementDialog } from './supplement-dialog';

const stepsOf = (dossier: Dossier, say: Both): Readonly<Record<string, ActionSpec>> => ({
  submit: {
    label:
      dossier.state === 'supplement-asked' ? say('Nộp lại hồ sơ', 'File again') : say('Nộp hồ sơ', 'File the dossier'),
    tone: 'main',
    confirm: {
      title:
        dossier.state === 'supplement-asked'
          ? say('Nộp lại hồ sơ đã bổ sung?', 'File the mended dossier again?')
          : say('Nộp hồ sơ?', 'File the dossier?'),
      text: <BeforeFiling dossier={dossier} />,
      reason: dossier.state === 'supplement-asked' ? 'required' : 'none',
    },
  },
  accept: {
    label: say('Tiếp nhận hồ sơ', 'Accept'),
    tone: 'main',
    confirm: {
      title: say('Tiếp nhận hồ sơ?', 'Accept the dossier?'),
      text: say('Hồ sơ đủ điều kiện đưa ra hội đồng chấm điểm.', 'It is fit to be scored by the council.'),
      reason: 'optional',
    },
  },
  refuse: {
    label: say('Từ chối', 'Refuse'),
    tone: 'danger',
    confirm: {
      title: say('Từ chối hồ sơ?', 'Refuse the dossier?'),
      text: say('Hồ sơ kết thúc ở đây; chủ thể được báo lý do.', 'It ends here; the producer is told the reason.'),
      reason: 'required',
    },
  },
  withdraw: {
    label: say('Rút hồ sơ', 'Withdraw'),
    tone: 'danger',
    confirm: {
      title: say('Rút hồ sơ?', 'Withdraw the dossier?'),
      text: say(
        'Hồ sơ đã rút không nộp lại được trong đợt này.',
        'A withdrawn dossier cannot be filed again in this round.',
      ),
      reason: 'required',
    },
  },
});

/** What filing means, and once more what the council will find: who presses in haste sees it here. */
function BeforeFiling({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const means =
    dossier.state === 'supplement-asked'
      ? say(
          'Ghi đã bổ sung những gì. Bản trước vẫn được giữ nguyên.',
          'Say what was mended. The version before stays as it was.',
        )
      : say(
          'Hồ sơ được cấp số biên nhận và không sửa được nữa, trừ khi được yêu cầu bổ sung.',
          'It gets a receipt number and cannot be changed any more unless more is asked for.',
        );
  return (
    <Stack spacing={2} sx={{ mb: 2 }}>
      <span>{means}</span>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <ReviewInShort dossierId={dossier.id} />
      </Paper>
    </Stack>
  );
}

const ANYWAY = 'submit-anyway';

/** Sending without required parts asks first and names them: the confirmation is kept and shown at the desk. */
const sendAnyway = (
  dossier: Dossier,
  lacks: readonly string[],
  t: (typeof reviewTexts)['vi'],
): Readonly<Record<string, ActionSpec>> => ({
  [ANYWAY]: {
    label: t.sendAnyway,
    confirm: {
      title: t.sendAnywayTitle,
      text: (
        <>
          {t.sendAnywayText}
          <ul>
            {lacks.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </>
      ),
      reason: dossier.state === 'supplement-asked' ? 'required' : 'none',
    },
  },
});

/** What this person may do with the dossier now; a filed one shows its receipt. */
export function DossierSteps({ dossier, reload }: { dossier: Dossier; reload: () => void }) {
  const say = useBoth();
  const read = useSay();
  const { id, version } = dossier;
  const [asking, setAsking] = useState(false);
  const call = { params: { path: { id } } };
  const invalidates = ['/api/dossiers', '/api/me/worklist'];
  const submit = useCommand({
    run: ({ reason, anyway }: { reason: string; anyway: boolean }, attempt) =>
      api.POST('/api/dossiers/{id}/submit', {
        ...call,
        body: {
          ...(reason === '' ? {} : { reason }),
          ...(anyway ? { confirmedMissing: dossier.missing } : {}),
        },
        headers: attempt.headers({ version }),
      }),
    invalidates,
  });
  const step = useCommand({
    run: ({ action, reason }: { action: string; reason: string }, attempt) => {
      const rest = { ...call, body: reason === '' ? {} : { reason }, headers: attempt.headers({ version }) };
      if (action === 'accept') return api.POST('/api/dossiers/{id}/accept', rest);
      if (action === 'refuse') return api.POST('/api/dossiers/{id}/refuse', rest);
      return api.POST('/api/dossiers/{id}/withdraw', rest);
    },
    invalidates,
  });
  const t = reviewTexts[useLanguage().language];
  const lacks = dossier.checklist.filter(({ code }) => dossier.missing.includes(code)).map(({ title }) => read(title));
  const isBlocked = lacks.length > 0 && dossier.allowedActions.includes('submit');
  return (
    <Stack spacing={2}>
      {submit.output && (
        <Alert severity="success">
          {say('Đã nộp hồ sơ. Số biên nhận:', 'Filed. Receipt number:')} <b>{submit.output.receiptNo}</b>
          {submit.output.versionNo > 1 && `, ${say('bản thứ', 'version')} ${submit.output.versionNo}`}.
        </Alert>
      )}
      {dossier.allowedActions.includes('ask-supplement') && (
        <Button variant="outlined" sx={{ alignSelf: 'flex-start' }} onClick={() => setAsking(true)}>
          {say('Yêu cầu bổ sung…', 'Ask for more…')}
        </Button>
      )}
      <ActionBar
        actions={{ ...stepsOf(dossier, say), ...sendAnyway(dossier, lacks, t) }}
        allowed={
          isBlocked
            ? [...dossier.allowedActions.filter((action) => action !== 'submit'), ANYWAY]
            : dossier.allowedActions
        }
        blocked={isBlocked ? { submit: `${say('còn thiếu', 'missing:')} ${lacks.join('; ')}.` } : {}}
        pending={submit.pending || step.pending}
        problem={submit.problem ?? step.problem}
        onReload={reload}
        onAction={(action, reason) =>
          action === 'submit' || action === ANYWAY
            ? submit.runAsync({ reason, anyway: action === ANYWAY })
            : step.runAsync({ action, reason })
        }
      />
      {asking && <SupplementDialog dossier={dossier} onClose={() => setAsking(false)} />}
    </Stack>
  );
}
