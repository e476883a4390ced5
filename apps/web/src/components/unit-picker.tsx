import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import { useApiQuery, type Answer } from '../api/hooks';
import { useSay, useTexts } from '../texts/language';

export type Unit = Answer<'/api/units'>['items'][number];

export type UnitKind = 'province' | 'district' | 'commune';

interface UnitPickerProps {
  value: Unit | null;
  onChange: (unit: Unit | null) => void;
  label?: string;
  /** Only units of this kind. */
  kind?: UnitKind;
  /** Only what lies directly under this unit. */
  parentId?: string;
  /** Units as they stood on this day, 'YYYY-MM-DD'. */
  date?: string;
  error?: boolean;
  helperText?: string | undefined;
}

/** Finds a commune, district or province by its name, with or without accents (the server searches). */
export function UnitPicker({
  value,
  onChange,
  label,
  kind,
  parentId,
  date,
  error = false,
  helperText,
}: UnitPickerProps) {
  const t = useTexts();
  const say = useSay();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.name ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const query = {
    ...(q === '' ? {} : { q }),
    ...(kind ? { kind } : {}),
    ...(parentId ? { parentId } : {}),
    ...(date ? { date } : {}),
    limit: 30,
  };
  const { data, isFetching } = useApiQuery('/api/units', { params: { query } });
  const found = data?.items ?? [];
  const options = value !== null && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Autocomplete
      value={value}
      onChange={(_event, unit) => onChange(unit)}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      options={options}
      filterOptions={(all) => all}
      loading={isFetching}
      loadingText={t.loading}
      noOptionsText={t.unit.none}
      getOptionLabel={(unit) => unit.name}
      getOptionKey={(unit) => unit.id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      renderOption={({ key, ...props }, unit) => (
        <Box key={key} component="li" {...props} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>{unit.name}</span>
          {unit.parentName && <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{unit.parentName}</Box>}
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label === undefined ? t.unit.label : say(label)}
          placeholder={t.unit.type}
          error={error}
          helperText={helperText}
        />
      )}
    />
  );
}
