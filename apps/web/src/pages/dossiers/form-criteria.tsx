import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import type { FieldValues } from 'react-hook-form';
import type { FieldProps } from '../../components/form/field-props';
import { useField } from '../../components/form/use-field';
import { hasWords } from '../../lib/fold';
import { useSay } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { useSheet } from './use-sheet';

/** Criteria of the sheet that a paper supports; the form's value is a list of criterion keys. */
export function FormCriteria<Values extends FieldValues>({
  dossier,
  ...props
}: FieldProps<Values> & { dossier: Dossier }) {
  const { field, shared } = useField(props);
  const say = useSay();
  const { criteria } = useSheet(dossier);
  const chosen = (field.value ?? []) as readonly string[];
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      value={criteria.filter(({ key }) => chosen.includes(key))}
      onChange={(_event, all) => field.onChange(all.map(({ key }) => key))}
      onBlur={field.onBlur}
      options={criteria}
      slotProps={{ listbox: { lang: 'vi' }, chip: { lang: 'vi' } }}
      noOptionsText={say('Không có tiêu chí nào khớp')}
      getOptionLabel={(criterion) => `${criterion.key} ${criterion.title}`}
      getOptionKey={(criterion) => criterion.key}
      filterOptions={(all, { inputValue }) =>
        all.filter((criterion) => hasWords(`${criterion.key} ${criterion.title}`, inputValue))
      }
      renderInput={(params) => (
        <TextField
          {...params}
          label={shared.label}
          error={shared.error}
          helperText={shared.helperText ?? say('Giúp hội đồng thấy giấy tờ ngay cạnh tiêu chí.')}
        />
      )}
    />
  );
}
