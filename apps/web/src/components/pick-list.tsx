import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useSay } from '../texts/language';
import { Said } from './said';

interface PickListProps {
  /** What is picked here, for those who hear it. */
  label: string;
  rows: readonly { id: string; title: string; text?: string }[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  disabled?: boolean;
}

/** Picks some rows of a list, or all of them. */
export function PickList({ label, rows, picked, onPick, disabled = false }: PickListProps) {
  const say = useSay();
  const known = rows.filter((row) => picked.includes(row.id)).length;
  const toggle = (id: string, on: boolean) => onPick(on ? [...picked, id] : picked.filter((each) => each !== id));
  return (
    <Box
      role="group"
      aria-label={say(label)}
      sx={{ bgcolor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, px: 2, py: 1 }}
    >
      {rows.length > 1 && (
        <FormControlLabel
          disabled={disabled}
          control={
            <Checkbox
              checked={known === rows.length}
              indeterminate={known > 0 && known < rows.length}
              onChange={(_event, on) => onPick(on ? rows.map((row) => row.id) : [])}
            />
          }
          label={<b>{say('Chọn tất cả {0}', rows.length)}</b>}
        />
      )}
      {rows.map((row) => (
        <Box key={row.id} sx={{ borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }}>
          <FormControlLabel
            disabled={disabled}
            control={<Checkbox checked={picked.includes(row.id)} onChange={(_event, on) => toggle(row.id, on)} />}
            label={
              <span>
                <Said text={row.title} />
                {row.text !== undefined && (
                  <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
                    <Said text={row.text} />
                  </Typography>
                )}
              </span>
            }
            sx={{ width: '100%', py: 0.5 }}
          />
        </Box>
      ))}
    </Box>
  );
}
