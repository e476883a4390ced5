import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useSay, useTexts } from '../texts/language';

interface FilterSelectProps {
  label: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
  onChange: (value: string | undefined) => void;
  /** Always one of the options: no "all". */
  always?: boolean;
}

/** One filter of a list; the first choice is "all". */
export function FilterSelect({ label, value, options, onChange, always = false }: FilterSelectProps) {
  const t = useTexts();
  const say = useSay();
  return (
    <TextField
      select
      label={say(label)}
      value={value ?? 'all'}
      onChange={(event) => onChange(event.target.value === 'all' ? undefined : event.target.value)}
      // On a phone as wide as what is chosen: two of them stand side by side, and the rows come sooner.
      sx={{ flex: { xs: '1 1 auto', sm: '0 1 240px' }, minWidth: { xs: 150, sm: 160 }, maxWidth: '100%' }}
    >
      {!always && <MenuItem value="all">{t.list.any}</MenuItem>}
      {options.map((option) => (
        <MenuItem key={option.value} value={option.value}>
          {say(option.label)}
        </MenuItem>
      ))}
    </TextField>
  );
}
