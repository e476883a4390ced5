import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from './field-props';
import { useSay } from '../../texts/language';
import { useField } from './use-field';

interface FormChoiceProps<Values extends FieldValues> extends FieldProps<Values> {
  options: readonly { value: string; label: string }[];
}

/** One of a few choices, all in sight. */
export function FormChoice<Values extends FieldValues>({ options, ...props }: FormChoiceProps<Values>) {
  const { field, shared } = useField(props);
  const say = useSay();
  const id = useId();
  return (
    <FormControl error={shared.error} disabled={shared.disabled}>
      <FormLabel id={id}>{shared.label}</FormLabel>
      <RadioGroup
        aria-labelledby={id}
        name={shared.name}
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
      >
        {options.map(({ value, label }, index) => (
          <FormControlLabel
            key={value}
            value={value}
            label={say(label)}
            control={<Radio slotProps={{ input: index === 0 ? { ref: field.ref } : {} }} />}
          />
        ))}
      </RadioGroup>
      {shared.helperText !== undefined && <FormHelperText>{shared.helperText}</FormHelperText>}
    </FormControl>
  );
}
