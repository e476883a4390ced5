import { Controller, type Control } from 'react-hook-form';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { ProductPicker } from '../../components/product-picker';
import { useSay } from '../../texts/language';
import type { EntryValues } from './entry-values';
import { COMPARISONS, fieldLabel, SUBJECTS, type Register } from './texts';

const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** The fields that a register asks for beyond title, unit and days. */
export function EntryFields({ register, control }: { register: Register; control: Control<EntryValues> }) {
  const say = useSay();
  const fields = [...register.required, ...register.optional];
  return fields.map((name) => {
    const shared = {
      control,
      label: fieldLabel(name, register.name),
      optional: !register.required.includes(name),
    };
    switch (name) {
      case 'broadcastOn':
        return <FormDate key={name} {...shared} name={name} />;
      case 'value':
        return <FormMoney key={name} {...shared} name={name} />;
      case 'comparison':
        return <FormSelect key={name} {...shared} name={name} options={options(COMPARISONS)} />;
      case 'subject':
        return <FormSelect key={name} {...shared} name={name} options={options(SUBJECTS)} />;
      case 'parts':
        return (
          <Controller
            key={name}
            control={control}
            name={name}
            render={({ field: { value, onChange } }) => (
              <ProductPicker label={say('Sản phẩm tham gia')} value={value} onChange={onChange} />
            )}
          />
        );
      case 'items':
      case 'participants':
      case 'women':
      case 'products':
      case 'producers':
      case 'week':
      case 'year':
      case 'amount':
      case 'market':
        return <FormText key={name} {...shared} name={name} maxLength={200} />;
      default:
        return null;
    }
  });
}
