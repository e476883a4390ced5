import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Paper from '@mui/material/Paper';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Quoted } from '../../components/quoted';
import type { Answer } from '../../api/hooks';
import { ToneChip } from '../../components/tone-chip';
import { useSay } from '../../texts/language';

export type Gate = Answer<'/api/cases/{id}/closing'>['gates'][number];
export interface Choice {
  index: number | null;
  reason: string;
}

const NOTHING = 'nothing';

/** Where a criterion with a mark stands on the page; the reason under a closed button leads there. */
export const gatePlace = (key: string): string => `thong-nhat-${key}`;

interface GateLineProps {
  gate: Gate;
  stars: readonly (number | undefined)[];
  /** What each sheet ticked here; undefined where nothing was ticked. */
  ticked: readonly (number | undefined)[];
  choice: Choice;
  reasonMissing: boolean;
  readOnly: boolean;
  onChange: (choice: Choice) => void;
}

/** One criterion with a mark: what the sheets say, what is proposed, what the council agrees on. */
export function GateLine(props: GateLineProps) {
  const { gate, readOnly } = props;
  const say = useSay();
  const [opened, setOpened] = useState(false);
  return (
    <Paper
      variant="outlined"
      id={gatePlace(gate.key)}
      tabIndex={-1}
      sx={{ p: 2, scrollMarginTop: 88, ...(gate.isAgreed ? {} : { borderColor: 'warning.main' }) }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 1 }}>
        <Typography sx={{ fontWeight: 600, flex: '1 1 260px' }}>
          {gate.key} <Quoted text={gate.title} />
        </Typography>
        {gate.isAgreed ? (
          <ToneChip tone="good" label="Đã thống nhất" />
        ) : (
          <ToneChip tone="attention" label="Chưa thống nhất" />
        )}
      </Box>
      {readOnly || !opened ? (
        <Chosen {...props}>
          {!readOnly && (
            <Button
              aria-label={say('Chọn khác ở {0}', gate.key)}
              onClick={() => setOpened(true)}
              sx={{ flexShrink: 0, ml: 'auto' }}
            >
              {say('Chọn khác')}
            </Button>
          )}
        </Chosen>
      ) : (
        <Options {...props} />
      )}
      {!readOnly && <Reason {...props} />}
    </Paper>
  );
}

/** The option as it stands, in full, and how many sheets ticked it. */
function Chosen({ gate, ticked, choice, readOnly, children }: GateLineProps & { children: ReactNode }) {
  const say = useSay();
  const index = readOnly ? (gate.isAgreed ? gate.agreed : gate.proposed) : choice.index;
  const labelAt = (at: number | null) => (at === null ? say('Không đạt mức nào') : (gate.options[at] ?? ''));
  const label = labelAt(index);
  const count = ticked.filter((each) => (each ?? null) === index).length;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <Typography>
          <Quoted text={gate.isAgreed ? label : say('Đề xuất: {0}', label)} of={label} />
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {say('{0} trên {1} phiếu chọn mức này', count, ticked.length)}
        </Typography>
        {othersOf(ticked, index)
          .map((other) => ({ ...other, label: labelAt(other.index) }))
          .map((other) => (
            <Typography key={other.index ?? NOTHING} variant="body2" sx={{ color: 'text.secondary' }}>
              <Quoted text={say('{0} phiếu: {1}', other.count, other.label)} of={other.label} />
            </Typography>
          ))}
      </Box>
      {children}
    </Box>
  );
}

/** What the other sheets ticked, most of them first. */
function othersOf(ticked: readonly (number | undefined)[], but: number | null) {
  const counts = new Map<number | null, number>();
  for (const each of ticked) counts.set(each ?? null, (counts.get(each ?? null) ?? 0) + 1);
  return [...counts]
    .map(([index, count]) => ({ index, count }))
    .filter(({ index }) => index !== but)
    .sort((a, b) => b.count - a.count);
}

function Options({ gate, stars, ticked, choice, onChange }: GateLineProps) {
  const say = useSay();
  const lines = [
    ...gate.options.map((label, index) => ({ index, label, star: stars[index] })),
    { index: null, label: say('Không đạt mức nào'), star: undefined },
  ];
  return (
    <RadioGroup
      aria-label={say('Lựa chọn thống nhất {0}', gate.key)}
      value={choice.index ?? NOTHING}
      onChange={(_event, value) => onChange({ ...choice, index: value === NOTHING ? null : Number(value) })}
      sx={{ gap: 0.5 }}
    >
      {lines.map(({ index, label, star }) => {
        const count = ticked.filter((each) => (each ?? null) === index).length;
        const notes = [
          ...(star === undefined ? [] : [say('tối thiểu cho {0} sao', star)]),
          ...(index === gate.proposed ? [say('đề xuất theo trung vị các phiếu')] : []),
        ];
        return (
          <FormControlLabel
            key={index ?? NOTHING}
            value={index ?? NOTHING}
            control={<Radio />}
            label={
              <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
                <Box component="span" sx={{ flex: '1 1 240px' }}>
                  <Quoted text={label} />
                  {notes.length > 0 && (
                    <Typography variant="body2" component="span" sx={{ display: 'block', color: 'text.secondary' }}>
                      {notes.join(' · ')}
                    </Typography>
                  )}
                </Box>
                <Typography component="b" sx={{ fontWeight: count > 0 ? 700 : 400, whiteSpace: 'nowrap' }}>
                  {say('{0} phiếu', count)}
                </Typography>
              </Box>
            }
            sx={{
              m: 0,
              minHeight: 48,
              borderRadius: 1,
              pr: 1,
              '& .MuiFormControlLabel-label': { flex: 1, minWidth: 0 },
            }}
          />
        );
      })}
    </RadioGroup>
  );
}

/** Another option than the proposed one goes with its reason. */
function Reason({ gate, choice, reasonMissing, onChange }: GateLineProps) {
  const say = useSay();
  if (choice.index === gate.proposed || choice.index === (gate.isAgreed ? gate.agreed : undefined)) return null;
  return (
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
  );
}
