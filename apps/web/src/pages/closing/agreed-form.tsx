import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { ToneChip } from '../../components/tone-chip';
import { keyedCriteria } from '../../lib/score-sheet';
import { useSay } from '../../texts/language';
import type { Sheet } from '../scoring/gaps-alert';

type Gate = Answer<'/api/cases/{id}/closing'>['gates'][number];
interface Choice {
  index: number | null;
  reason: string;
}

const NOTHING = 'nothing';
const start = (gate: Gate): Choice => ({ index: gate.isAgreed ? gate.agreed : gate.proposed, reason: '' });

interface AgreedFormProps {
  caseId: string;
  gates: readonly Gate[];
  sheet: Sheet;
  /** Who presides or keeps the minutes may write; the others read. */
  readOnly: boolean;
}

/** One agreed option for each criterion with a mark: the proposal stands ready, a change needs its reason. */
export function AgreedForm({ caseId, gates, sheet, readOnly }: AgreedFormProps) {
  const say = useSay();
  const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>(() =>
    Object.fromEntries(gates.map((gate) => [gate.key, start(gate)])),
  );
  const [tried, setTried] = useState(false);
  const agree = useCommand({
    run: (options: { key: string; index: number | null; reason?: string }[], attempt) =>
      api.POST('/api/cases/{id}/agreed', {
        params: { path: { id: caseId } },
        body: { options },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/cases'],
  });
  const choiceOf = (gate: Gate): Choice => choices[gate.key] ?? start(gate);
  const changed = gates.filter((gate) => !gate.isAgreed || choiceOf(gate).index !== gate.agreed);
  const lacksReason = (gate: Gate): boolean =>
    choiceOf(gate).index !== gate.proposed && changed.includes(gate) && choiceOf(gate).reason.trim() === '';
  const send = () => {
    setTried(true);
    if (changed.some(lacksReason)) return;
    agree.run(
      changed.map((gate) => {
        const { index, reason } = choiceOf(gate);
        return { key: gate.key, index, ...(index === gate.proposed ? {} : { reason: reason.trim() }) };
      }),
    );
  };
  const stars = new Map(keyedCriteria(sheet).map((criterion) => [criterion.key, criterion.options]));
  return (
    <Box>
      {agree.problem && <ProblemAlert problem={agree.problem} />}
      <Stack spacing={1.5}>
        {gates.map((gate) => (
          <GateLine
            key={gate.key}
            gate={gate}
            stars={(stars.get(gate.key) ?? []).map((option) => option.minStar)}
            choice={choiceOf(gate)}
            reasonMissing={tried && lacksReason(gate)}
            readOnly={readOnly}
            onChange={(choice) => setChoices((all) => ({ ...all, [gate.key]: choice }))}
          />
        ))}
      </Stack>
      {!readOnly && (
        <Box sx={{ mt: 2 }}>
          <Button variant="outlined" loading={agree.pending} disabled={changed.length === 0} onClick={send}>
            {changed.length === 0
              ? say('Đã thống nhất mọi tiêu chí')
              : say('Ghi nhận {0} lựa chọn thống nhất', changed.length)}
          </Button>
        </Box>
      )}
    </Box>
  );
}

interface GateLineProps {
  gate: Gate;
  stars: readonly (number | undefined)[];
  choice: Choice;
  reasonMissing: boolean;
  readOnly: boolean;
  onChange: (choice: Choice) => void;
}

function GateLine({ gate, stars, choice, reasonMissing, readOnly, onChange }: GateLineProps) {
  const say = useSay();
  const differs = choice.index !== gate.proposed;
  const labelOf = (index: number | null): string =>
    index === null ? say('Không đạt mức nào') : (gate.options[index] ?? '');
  const markOf = (index: number): string =>
    stars[index] === undefined ? '' : say(' (tối thiểu cho {0} sao)', stars[index]);
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 260px' }}>
          {gate.key} {gate.title}
        </Typography>
        {gate.isAgreed ? (
          <ToneChip tone="good" label="Đã thống nhất" />
        ) : (
          <ToneChip tone="attention" label="Chưa thống nhất" />
        )}
      </Box>
      {readOnly ? (
        <Typography>{gate.isAgreed ? labelOf(gate.agreed) : say('Đề xuất: {0}', labelOf(gate.proposed))}</Typography>
      ) : (
        <TextField
          select
          fullWidth
          label={say('Lựa chọn thống nhất {0}', gate.key)}
          value={choice.index ?? NOTHING}
          onChange={(event) =>
            onChange({ ...choice, index: event.target.value === NOTHING ? null : Number(event.target.value) })
          }
          helperText={say('Đề xuất theo trung vị các phiếu: {0}', labelOf(gate.proposed))}
        >
          <MenuItem value={NOTHING}>{labelOf(null)}</MenuItem>
          {gate.options.map((label, index) => (
            <MenuItem key={index} value={index}>
              {label}
              {markOf(index)}
            </MenuItem>
          ))}
        </TextField>
      )}
      {!readOnly && differs && choice.index !== (gate.isAgreed ? gate.agreed : undefined) && (
        <TextField
          fullWidth
          label={say('Lý do khác đề xuất ở {0}', gate.key)}
          value={choice.reason}
          onChange={(event) => onChange({ ...choice, reason: event.target.value })}
          error={reasonMissing}
          helperText={reasonMissing ? say('Hãy ghi lý do.') : say('Lý do được ghi vào biên bản.')}
          sx={{ mt: 2 }}
          slotProps={{ htmlInput: { maxLength: 1000 } }}
        />
      )}
    </Paper>
  );
}
