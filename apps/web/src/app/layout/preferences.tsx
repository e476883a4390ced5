import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useLanguage, useTexts, type Language } from '../../texts/language';
import { useTextSize, type TextSize } from '../text-size';

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <Box sx={{ my: 1.25 }}>
      <Typography id={id} variant="body2" sx={{ mb: 0.5, color: 'text.secondary' }}>
        {label}
      </Typography>
      <ToggleButtonGroup
        exclusive
        fullWidth
        value={value}
        aria-labelledby={id}
        onChange={(_event, next: T | null) => next !== null && onChange(next)}
      >
        {options.map((option) => (
          <ToggleButton
            key={option.value}
            value={option.value}
            lang={option.lang}
            sx={{
              minHeight: 44,
              textTransform: 'none',
              color: 'text.primary',
              fontSize: '0.9375rem',
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'primary.main', color: '#fff' },
            }}
          >
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}

/** Larger letters for those who read with glasses. */
export function TextSizeChoice() {
  const t = useTexts();
  const { size, setSize } = useTextSize();
  const sizes: TextSize[] = ['normal', 'large', 'larger'];
  return (
    <Choice
      label={t.textSize}
      value={size}
      options={sizes.map((value) => ({ value, label: t.textSizes[value] }))}
      onChange={setSize}
    />
  );
}

/** Vietnamese or English, switched in place. */
export function LanguageChoice() {
  const t = useTexts();
  const { language, setLanguage } = useLanguage();
  const options: { value: Language; label: string; lang: string }[] = [
    { value: 'vi', label: t.vietnamese, lang: 'vi' },
    { value: 'en', label: t.english, lang: 'en' },
  ];
  return <Choice label={t.language} value={language} options={options} onChange={setLanguage} />;
}
