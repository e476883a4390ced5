import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import { Quoted } from '../../components/quoted';
import { ToneChip } from '../../components/tone-chip';
import { useSheetTexts } from './sheet-texts';

interface OptionLineProps {
  value: string;
  option: { points: number; label: string; minStar?: number };
  checked: boolean;
  disabled: boolean;
}

/** One option of a criterion: the whole line can be pressed. */
export function OptionLine({ value, option, checked, disabled }: OptionLineProps) {
  const t = useSheetTexts();
  return (
    <FormControlLabel
      value={value}
      disabled={disabled}
      control={<Radio />}
      label={
        <Box
          component="span"
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.5, alignItems: 'center' }}
        >
          <Box component="span" sx={{ flex: '1 1 240px' }}>
            <Quoted text={option.label} />
          </Box>
          {option.minStar !== undefined && <ToneChip tone="public" label={t.leastFor(option.minStar)} />}
          <Box component="b" sx={{ minWidth: 64, textAlign: { xs: 'left', sm: 'right' }, whiteSpace: 'nowrap' }}>
            {t.points(option.points)}
          </Box>
        </Box>
      }
      sx={{
        m: 0,
        pr: 1.5,
        py: 0.25,
        minHeight: 52,
        borderRadius: 1,
        border: 1,
        borderColor: checked ? 'primary.main' : 'divider',
        bgcolor: checked ? 'primary.light' : 'background.paper',
        '& .MuiFormControlLabel-label': { flex: 1, minWidth: 0 },
        '&:focus-within': { outline: '3px solid #0b57d0', outlineOffset: 2 },
        '&:hover': disabled ? {} : { borderColor: 'primary.main' },
      }}
    />
  );
}
