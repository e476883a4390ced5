import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useEffect, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useApiQuery, type Answer } from '../../api/hooks';
import type { FieldProps } from '../../components/form/field-props';
import { useField } from '../../components/form/use-field';
import { useSay } from '../../texts/language';

export type Candidate = Answer<'/api/support/candidates'>['items'][number];

/** A product that the line reaches and that has no grant of it; the value is the candidate or null. */
export function FormCandidate<Values extends FieldValues>({
  lineId,
  ...props
}: FieldProps<Values> & { lineId: string }) {
  const say = useSay();
  const { field, shared } = useField(props);
  const value = field.value as Candidate | null;
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setQ(text === value?.productName ? '' : text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value]);
  const { data, isFetching } = useApiQuery(
    '/api/support/candidates',
    { params: { query: { lineId, ...(q === '' ? {} : { q }) } } },
    { enabled: lineId !== '' },
  );
  const { onChange } = field;
  return (
    <Autocomplete
      value={value}
      onChange={(_event, candidate) => onChange(candidate)}
      onBlur={field.onBlur}
      inputValue={text}
      onInputChange={(_event, typed) => setText(typed)}
      options={data?.items ?? []}
      filterOptions={(all) => all}
      disabled={shared.disabled}
      loading={isFetching}
      loadingText={say('Đang tải…')}
      noOptionsText={say('Không có sản phẩm nào đủ điều kiện')}
      getOptionLabel={(candidate) => candidate.productName}
      getOptionKey={(candidate) => candidate.productId}
      isOptionEqualToValue={(a, b) => a.productId === b.productId}
      renderOption={({ key, ...option }, candidate) => (
        <Box key={key} component="li" {...option} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>
            {candidate.productName}
            {candidate.stars !== null && ` · ${say('{0} sao', candidate.stars)}`}
          </span>
          <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>{candidate.producerName}</Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={shared.label}
          name={shared.name}
          error={shared.error}
          helperText={shared.helperText ?? say('Chỉ hiện sản phẩm đủ điều kiện, chưa được hỗ trợ nội dung này.')}
          inputRef={field.ref}
          placeholder={say('Gõ tên sản phẩm hoặc chủ thể')}
        />
      )}
    />
  );
}
