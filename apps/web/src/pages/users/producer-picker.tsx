import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useTexts, useSay } from '../../texts/language';

export interface ProducerChoice {
  id: string;
  name: string;
}

interface ProducerPickerProps {
  value: ProducerChoice | null;
  onChange: (producer: ProducerChoice | null) => void;
  fault?: string | undefined;
}

/** Finds a producer by name (the server searches). */
export function ProducerPicker({ value, onChange, fault }: ProducerPickerProps) {
  const say = useSay();
  const t = useTexts();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.name ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const { data, isFetching } = useApiQuery('/api/producers', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 20 } },
  });
  const found: ProducerChoice[] = (data?.items ?? []).map(({ id, name }) => ({ id, name }));
  const options = value !== null && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Autocomplete
      value={value}
      onChange={(_event, producer) => onChange(producer)}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={say('Không tìm thấy chủ thể nào')}
      getOptionLabel={(producer) => producer.name}
      getOptionKey={(producer) => producer.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('Chủ thể')}
          placeholder={say('Gõ tên…')}
          error={fault !== undefined}
          helperText={fault === undefined ? undefined : say(fault)}
        />
      )}
    />
  );
}
