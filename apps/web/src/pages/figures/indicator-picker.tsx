import Autocomplete, { type AutocompleteRenderGroupParams } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import ListSubheader from '@mui/material/ListSubheader';
import TextField from '@mui/material/TextField';
import type { Answer } from '../../api/hooks';
import { fold } from '../../lib/fold';
import { useSay } from '../../texts/language';

export type IndicatorDefinition = Answer<'/api/indicators'>['items'][number];

interface IndicatorPickerProps {
  indicators: readonly IndicatorDefinition[];
  value: IndicatorDefinition;
  onChange: (key: string) => void;
}

/** A subject and its figures: a named group within the list, which a list within the list would not be to a screen reader. */
const subjectGroup = ({ key, group, children }: AutocompleteRenderGroupParams) => (
  <li key={key} role="group" aria-label={group}>
    <ListSubheader component="div" aria-hidden="true">
      {group}
    </ListSubheader>
    <Box component="ul" role="presentation" sx={{ p: 0 }}>
      {children}
    </Box>
  </li>
);

/** Chooses a figure by its name, under the heading of its subject. */
export function IndicatorPicker({ indicators, value, onChange }: IndicatorPickerProps) {
  const say = useSay();
  return (
    <Autocomplete
      value={value}
      disableClearable
      onChange={(_event, chosen) => onChange(chosen.key)}
      options={indicators}
      groupBy={(each) => say(each.subject)}
      renderGroup={subjectGroup}
      getOptionLabel={(each) => say(each.label)}
      getOptionKey={(each) => each.key}
      isOptionEqualToValue={(a, b) => a.key === b.key}
      filterOptions={(all, { inputValue }) =>
        all.filter(
          (each) =>
            inputValue === say(value.label) ||
            fold(`${each.subject} ${each.label} ${say(each.subject)} ${say(each.label)}`).includes(fold(inputValue)),
        )
      }
      noOptionsText={say('Không có số liệu nào như vậy')}
      renderInput={(params) => <TextField {...params} label={say('Số liệu')} placeholder={say('Gõ tên số liệu')} />}
      sx={{ flex: '1 1 360px', minWidth: 0 }}
    />
  );
}
