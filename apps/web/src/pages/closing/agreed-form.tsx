import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { keyedCriteria, numbersOf } from '../../lib/score-sheet';
import { useSay } from '../../texts/language';
import type { Sheet } from '../scoring/gaps-alert';
import { GateLine, type Choice, type Gate } from './gate-line';

type Ballot = Answer<'/api/cases/{id}/closing'>['ballots'][number];

const start = (gate: Gate): Choice => ({ index: gate.isAgreed ? gate.agreed : gate.proposed, reason: '' });

interface AgreedFormProps {
  caseId: string;
  gates: readonly Gate[];
  /** The sheets that count. */
  ballots: readonly Ballot[];
  sheet: Sheet;
  /** Who presides or keeps the minutes may write; the others read. */
  readOnly: boolean;
}

/** One agreed option for each criterion with a mark: the proposal stands ready, a change needs its reason. */
export function AgreedForm({ caseId, gates, ballots, sheet, readOnly }: AgreedFormProps) {
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
  const ticks = ballots.map((ballot) => numbersOf(ballot.ticks));
  const tickedAt = ({ key }: Gate) => ticks.map((each) => each[key]);
  const line = (gate: Gate) => (
    <GateLine
      key={gate.key}
      gate={gate}
      stars={(stars.get(gate.key) ?? []).map((option) => option.minStar)}
      ticked={tickedAt(gate)}
      choice={choiceOf(gate)}
      reasonMissing={tried && lacksReason(gate)}
      readOnly={readOnly}
      onChange={(choice) => setChoices((all) => ({ ...all, [gate.key]: choice }))}
    />
  );
  /** What there is to talk about stands open; where all ticked the same and nothing else was agreed, one line says so. */
  const isAlike = (gate: Gate): boolean =>
    new Set(tickedAt(gate)).size <= 1 && (!gate.isAgreed || gate.agreed === gate.proposed);
  const alike = gates.filter(isAlike);
  const apart = gates.filter((gate) => !isAlike(gate));
  return (
    <Box>
      {agree.problem && <ProblemAlert problem={agree.problem} />}
      <Stack spacing={1.5}>{apart.map(line)}</Stack>
      {alike.length > 0 && (
        <Box component="details" open={apart.length === 0 || undefined} sx={{ mt: 1.5 }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 1.25 }}>
            {say('{0} tiêu chí mà mọi phiếu chọn như nhau', alike.length)}
          </Box>
          <Stack spacing={1.5}>{alike.map(line)}</Stack>
        </Box>
      )}
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
