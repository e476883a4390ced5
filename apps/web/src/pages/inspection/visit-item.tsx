import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import { Said } from '../../components/said';
import { DateField } from '../../components/date-field';
import { useBoth, useSay } from '../../texts/language';
import { SEVERITIES, VERDICTS } from './texts';
import type { DraftAnswer, Item, Severity, Verdict } from './visit-draft';
import { VisitPhotos } from './visit-photos';

/** What was chosen stands out, and differs in its words too. */
const CHOSEN: Readonly<Record<string, string>> = { yes: '#17603a', no: '#a1231b', 'not-applicable': '#46504d' };

interface VisitItemProps {
  number: number;
  item: Item;
  /** What was found here before. */
  before?: ReactNode;
  answer: DraftAnswer;
  onChange: (answer: DraftAnswer) => void;
}

/** One question: three large buttons; a "no" asks what was found, how heavy it is and until when it is to be remedied. */
export function VisitItem({ number, item, before, answer, onChange }: VisitItemProps) {
  const say = useSay();
  const id = useId();
  const set = (part: Partial<DraftAnswer>) => onChange({ ...answer, ...part });
  return (
    <Paper component="section" variant="outlined" aria-labelledby={id} id={`muc-${item.code}`} sx={{ p: 2 }}>
      <Typography id={id} sx={{ fontWeight: 600 }}>
        {number}. <Said text={item.text} />
      </Typography>
      {item.hint !== '' && (
        <Typography sx={{ color: 'text.secondary' }}>
          <Said text={item.hint} />
        </Typography>
      )}
      {before}
      <ToggleButtonGroup
        exclusive
        fullWidth
        aria-labelledby={id}
        value={answer.verdict ?? null}
        onChange={(_event, verdict: Verdict | null) => verdict !== null && set({ verdict })}
        sx={{ mt: 1.5 }}
      >
        {Object.entries(VERDICTS).map(([value, label]) => (
          <ToggleButton
            key={value}
            value={value}
            sx={{
              minHeight: 48,
              lineHeight: 1.2,
              color: 'text.primary',
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: CHOSEN[value], color: '#fff' },
            }}
          >
            {say(label)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {answer.verdict !== undefined && (
        <Stack spacing={2} sx={{ mt: 2 }}>
          {answer.verdict === 'no' && <FindingFields answer={answer} set={set} />}
          <TextField
            label={say('Ghi chú (không bắt buộc)')}
            value={answer.note}
            onChange={(event) => set({ note: event.target.value })}
            multiline
            fullWidth
            slotProps={{ htmlInput: { maxLength: 1000 } }}
          />
          <VisitPhotos photos={answer.photos} onChange={(photos) => set({ photos })} name={say('mục {0}', number)} />
          {answer.verdict === 'no' && answer.remedyUntil !== '' && (
            <Button onClick={() => set({ remedyUntil: '' })} sx={{ alignSelf: 'flex-start' }}>
              {say('Không đặt hạn khắc phục')}
            </Button>
          )}
        </Stack>
      )}
    </Paper>
  );
}

function FindingFields({ answer, set }: { answer: DraftAnswer; set: (part: Partial<DraftAnswer>) => void }) {
  const say = useSay();
  const both = useBoth();
  return (
    <>
      <TextField
        label={both('Tồn tại', 'Finding')}
        value={answer.what}
        onChange={(event) => set({ what: event.target.value })}
        multiline
        minRows={2}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <TextField
        select
        label={say('Mức độ')}
        value={answer.severity}
        onChange={(event) => set({ severity: event.target.value as Severity })}
        fullWidth
      >
        {Object.entries(SEVERITIES).map(([value, label]) => (
          <MenuItem key={value} value={value}>
            {say(label)}
          </MenuItem>
        ))}
      </TextField>
      <DateField
        label={say('Khắc phục trước hết ngày')}
        value={answer.remedyUntil}
        onChange={(remedyUntil) => set({ remedyUntil: remedyUntil ?? '' })}
      />
    </>
  );
}
