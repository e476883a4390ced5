import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useSay } from '../../texts/language';
import { ANSWERS, CHECKS } from './texts';

export type CheckItem =
  'name-board' | 'ocop-mark' | 'trace-code' | 'prices' | 'invoices' | 'food-safety' | 'trained-seller' | 'hygiene';
export type CheckAnswer = 'ok' | 'violation' | 'not-seen';
export type Checks = Partial<Record<CheckItem, { answer: CheckAnswer; note: string }>>;

/** What the API takes: only what was ticked. */
export const checklistOf = (checks: Checks): { item: CheckItem; answer: CheckAnswer; note?: string }[] =>
  (Object.keys(CHECKS) as CheckItem[]).flatMap((item) => {
    const check = checks[item];
    if (check === undefined) return [];
    return [{ item, answer: check.answer, ...(check.note.trim() === '' ? {} : { note: check.note.trim() }) }];
  });

/** Ticks of a survey or an inspection; a violation asks what was seen. */
export function CheckList({ value, onChange }: { value: Checks; onChange: (checks: Checks) => void }) {
  const say = useSay();
  const set = (item: CheckItem, answer: CheckAnswer | null) => {
    const { [item]: before, ...others } = value;
    onChange(answer === null ? others : { ...value, [item]: { answer, note: before?.note ?? '' } });
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {(Object.entries(CHECKS) as [CheckItem, string][]).map(([item, label]) => (
        <Box key={item}>
          <Typography id={`muc-${item}`} sx={{ mb: 0.5 }}>
            {say(label)}
          </Typography>
          <ToggleButtonGroup
            exclusive
            fullWidth
            aria-labelledby={`muc-${item}`}
            value={value[item]?.answer ?? null}
            onChange={(_event, answer: CheckAnswer | null) => set(item, answer)}
          >
            {Object.entries(ANSWERS).map(([answer, words]) => (
              <ToggleButton key={answer} value={answer} sx={{ minHeight: 44, textTransform: 'none' }}>
                {say(words)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
          {value[item]?.answer === 'violation' && (
            <TextField
              label={say('Nhìn thấy gì: {0}', say(label))}
              value={value[item].note}
              onChange={(event) => onChange({ ...value, [item]: { answer: 'violation', note: event.target.value } })}
              fullWidth
              sx={{ mt: 1 }}
              slotProps={{ htmlInput: { maxLength: 300 } }}
            />
          )}
        </Box>
      ))}
    </Box>
  );
}
