import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import { hasWords } from '../../lib/fold';
import { useLanguage, useSay } from '../../texts/language';
import { Said } from '../said';
import { useProductSets } from '../use-product-sets';
import type { FieldProps } from './field-props';
import { useField } from './use-field';

const WORDS = {
  vi: {
    loading: 'Đang tải…',
    nothing: 'Không có bộ sản phẩm nào khớp',
    type: 'Gõ tên nhóm hàng, ví dụ: mật ong',
  },
  en: { loading: 'Loading…', nothing: 'No product set matches', type: 'Type a kind of goods, e.g. honey' },
};

/** One of the rulebook's product sets, found by typing; the form's value is its number or null. */
export function FormProductSet<Values extends FieldValues>(props: FieldProps<Values>) {
  const { field, shared } = useField(props);
  const { sets, loading } = useProductSets();
  const t = WORDS[useLanguage().language];
  const say = useSay();
  return (
    <Autocomplete
      value={sets.find(({ no }) => no === field.value) ?? null}
      onChange={(_event, set) => field.onChange(set?.no ?? null)}
      onBlur={field.onBlur}
      options={sets}
      disabled={shared.disabled}
      loading={loading}
      loadingText={t.loading}
      noOptionsText={t.nothing}
      getOptionLabel={(set) => `${set.no}. ${say(set.name)}`}
      getOptionKey={(set) => set.no}
      filterOptions={(all, { inputValue }) =>
        all.filter((set) =>
          hasWords(`${set.no}. ${set.name} ${say(set.name)} ${set.subgroup} ${set.group}`, inputValue),
        )
      }
      renderOption={({ key, ...option }, set) => (
        <Box key={key} component="li" {...option} sx={{ minHeight: 48, flexWrap: 'wrap', columnGap: 1 }}>
          <span>
            {set.no}. <Said text={set.name} />
          </span>
          <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
            <Said text={set.subgroup} />
          </Box>
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
