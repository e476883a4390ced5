import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useSay } from '../../texts/language';
import { AREAS, SEVERITIES } from './texts';

/** A question while it is edited. */
export interface DraftItem {
  readonly key: string;
  readonly area: string;
  readonly text: string;
  readonly hint: string;
  readonly severity: string;
}

interface ItemsProps {
  items: readonly DraftItem[];
  most: number;
  onChange: (items: readonly DraftItem[]) => void;
}

/** The questions of a checklist: change, add, leave out, move up. */
export function ChecklistItemFields({ items, most, onChange }: ItemsProps) {
  const say = useSay();
  const add = () =>
    onChange([...items, { key: crypto.randomUUID(), area: 'criteria', text: '', hint: '', severity: 'serious' }]);
  return (
    <Stack spacing={2}>
      {items.map((item, index) => (
        <ItemFields
          key={item.key}
          item={item}
          no={index + 1}
          onChange={(part) => onChange(items.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => onChange(items.filter((_one, at) => at !== index))}
          onUp={() =>
            onChange(items.flatMap((one, at) => (at === index - 1 ? [item, one] : at === index ? [] : [one])))
          }
        />
      ))}
      <div>
        <Button variant="outlined" onClick={add} disabled={items.length >= most}>
          {say('Thêm câu hỏi')}
        </Button>
      </div>
    </Stack>
  );
}

interface ItemProps {
  item: DraftItem;
  no: number;
  onChange: (part: Partial<DraftItem>) => void;
  onRemove: () => void;
  onUp: () => void;
}

function ItemFields({ item, no, onChange, onRemove, onUp }: ItemProps) {
  const say = useSay();
  const select = (name: 'area' | 'severity', label: string, words: Readonly<Record<string, string>>) => (
    <TextField
      select
      label={say('{0}, câu {1}', say(label), no)}
      value={item[name]}
      onChange={(event) => onChange({ [name]: event.target.value })}
      fullWidth
    >
      {Object.entries(words).map(([value, word]) => (
        <MenuItem key={value} value={value}>
          {say(word)}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Stack direction="row" sx={{ justifyContent: 'space-between', alignItems: 'center', mb: 1.5 }}>
        <Typography sx={{ fontWeight: 600 }}>{say('Câu {0}', no)}</Typography>
        <Stack direction="row">
          <Button onClick={onUp} disabled={no === 1} aria-label={say('Đưa câu {0} lên', no)}>
            {say('Lên')}
          </Button>
          <Button color="error" onClick={onRemove} aria-label={say('Bỏ câu {0}', no)}>
            {say('Bỏ')}
          </Button>
        </Stack>
      </Stack>
      <Stack spacing={2}>
        <TextField
          label={say('Nội dung câu {0}', no)}
          value={item.text}
          onChange={(event) => onChange({ text: event.target.value })}
          multiline
          fullWidth
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <TextField
          label={say('Gợi ý cho đoàn, câu {0}', no)}
          value={item.hint}
          onChange={(event) => onChange({ hint: event.target.value })}
          fullWidth
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <Stack direction={{ xs: 'column', sm: 'row' }} spacing={2}>
          {select('area', 'Nhóm', AREAS)}
          {select('severity', 'Mức nếu không đạt', SEVERITIES)}
        </Stack>
      </Stack>
    </Paper>
  );
}
