import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useApiQuery } from '../../api/hooks';
import { useLanguage } from '../../texts/language';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

/** A producer as the picker keeps it. */
export interface PickedProducer {
  id: string;
  name: string;
  unitName: string;
}

interface FormProducerProps<Values extends FieldValues> extends FieldProps<Values> {
  /** Takes the only producer into the form, where it must not count as a change; left out = as if the person had chosen it. */
  onOnly?: (producer: PickedProducer) => void;
}

const WORDS = {
  vi: { loading: 'Đang tải…', nothing: 'Không tìm thấy chủ thể nào', type: 'Gõ tên chủ thể' },
  en: { loading: 'Loading…', nothing: 'No producer found', type: 'Type the name of a producer' },
};

/** A producer of one's area by name; who acts for a single producer has it chosen already. The value is the producer or null. */
export function FormProducer<Values extends FieldValues>({ onOnly, ...props }: FormProducerProps<Values>) {
  const { field, shared } = useField(props);
  const t = WORDS[useLanguage().language];
  const value = field.value as PickedProducer | null;
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.name ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const { data, isFetching } = useApiQuery('/api/producers', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 30 } },
  });
  const found: readonly PickedProducer[] = data?.items ?? [];
  const only = q === '' && data?.nextCursor === null && found.length === 1 ? found[0] : undefined;
  const { onChange } = field;
  const choose = useEffectEvent((producer: PickedProducer) => (onOnly ?? onChange)(producer));
  useEffect(() => {
    if (value === null && only !== undefined) choose(only);
  }, [value, only]);
  const options = value !== null && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Autocomplete
      value={value}
      onChange={(_event, producer) => field.onChange(producer)}
      onBlur={field.onBlur}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      options={options}
      filterOptions={(all) => all}
      disabled={shared.disabled}
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={t.nothing}
      getOptionLabel={(producer) => producer.name}
      getOptionKey={(producer) => producer.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderOption={({ key, ...option }, producer) => (
        <Box key={key} component="li" {...option} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>{producer.name}</span>
          <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{producer.unitName}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={shared.label}
          name={shared.name}
          error={shared.error}
          helperText={shared.helperText}
          inputRef={field.ref}
          placeholder={t.type}
        />
      )}
    />
  );
}
