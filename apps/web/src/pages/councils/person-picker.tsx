import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useTexts, useSay } from '../../texts/language';

export interface Person {
  id: string;
  displayName: string;
}

interface PersonPickerProps {
  value: Person | null;
  onChange: (person: Person | null) => void;
  fault?: string | undefined;
}

/** Finds an account by name, with or without accents, or by its whole e-mail address. */
export function PersonPicker({ value, onChange, fault }: PersonPickerProps) {
  const say = useSay();
  const t = useTexts();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.displayName ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const { data, isFetching } = useApiQuery('/api/users', {
    params: { query: { ...(q === '' ? {} : { q }), limit: 20 } },
  });
  const found = (data?.items ?? []).filter((user) => user.state !== 'disabled');
  const about = new Map(found.map((user) => [user.id, user.roles.map((role) => role.label).join(', ')]));
  const options: Person[] = value !== null && !about.has(value.id) ? [value, ...found] : [...found];
  return (
    <Autocomplete
      value={value}
      onChange={(_event, person) => onChange(person && { id: person.id, displayName: person.displayName })}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={say('Không tìm thấy tài khoản nào')}
      getOptionLabel={(person) => person.displayName}
      getOptionKey={(person) => person.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderOption={({ key, ...props }, person) => (
        <Box key={key} component="li" {...props} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>{person.displayName}</span>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
            {about.get(person.id)}
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={say('Người đã có tài khoản')}
          placeholder={say('Gõ họ tên…')}
          error={fault !== undefined}
          helperText={fault}
        />
      )}
    />
  );
}
