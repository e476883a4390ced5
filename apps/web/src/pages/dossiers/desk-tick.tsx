import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { momentText } from '../../lib/dates';
import { useBoth, useSay } from '../../texts/language';
import type { Dossier } from './dossier-page';

type Check = Answer<'/api/dossiers/{id}/checks'>['checks'][number];
type Verdict = 'good' | 'wanted';

/** Ticks of the desk, while the dossier lies there. */
export function useDeskChecks(dossier: Dossier) {
  const isDesk = dossier.allowedActions.includes('ask-supplement');
  return useApiQuery('/api/dossiers/{id}/checks', { params: { path: { id: dossier.id } } }, { enabled: isDesk }).data;
}

interface DeskTickProps {
  dossierId: string;
  part: { code: string; title: string };
  check: Check | undefined;
}

/** The desk ticks a part as good or wanted and says what is wanted; kept at once, for colleagues too. */
export function DeskTick({ dossierId, part: { code, title }, check }: DeskTickProps) {
  const say = useBoth();
  const inOwn = useSay();
  const [note, setNote] = useState<string>();
  const save = useCommand({
    run: ({ verdict, text }: { verdict: Verdict | null; text: string }, attempt) =>
      api.PUT('/api/dossiers/{id}/checks/{code}', {
        params: { path: { id: dossierId, code } },
        body: { ...(verdict === null ? {} : { verdict }), ...(text === '' ? {} : { note: text }) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/dossiers/{id}/checks'],
    onDone: () => setNote(undefined),
  });
  const typed = note ?? check?.note ?? '';
  const pick = (verdict: Verdict | null) => save.run({ verdict, text: verdict === 'wanted' ? typed.trim() : '' });
  return (
    <Box sx={{ flexBasis: check?.verdict === 'wanted' ? '100%' : { xs: '100%', sm: 'auto' } }}>
      <ToggleButtonGroup
        exclusive
        value={check?.verdict ?? null}
        disabled={save.pending}
        aria-label={`${say('Kiểm tra', 'Check')}: ${inOwn(title)}`}
        onChange={(_event, verdict: Verdict | null) => pick(verdict)}
      >
        <ToggleButton value="good" color="success" sx={{ minHeight: 44, px: 2 }}>
          {say('Đạt', 'Good')}
        </ToggleButton>
        <ToggleButton value="wanted" color="warning" sx={{ minHeight: 44, px: 2 }}>
          {say('Cần bổ sung', 'Wanted')}
        </ToggleButton>
      </ToggleButtonGroup>
      {check !== undefined && (
        <Typography variant="body2" component="span" sx={{ color: 'text.secondary', ml: 1.5 }}>
          {check.byName}, {momentText(check.at)}
        </Typography>
      )}
      {check?.verdict === 'wanted' && (
        <TextField
          label={`${say('Cần bổ sung gì', 'What is wanted')}: ${inOwn(title)}`}
          value={typed}
          onChange={(event) => setNote(event.target.value)}
          onBlur={() => (note === undefined || note.trim() === check.note ? undefined : pick('wanted'))}
          multiline
          fullWidth
          sx={{ mt: 1.5 }}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
      {save.problem && <ProblemAlert problem={save.problem} />}
    </Box>
  );
}
