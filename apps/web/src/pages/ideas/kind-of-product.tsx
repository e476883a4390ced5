import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useApiQuery } from '../../api/hooks';
import { FormChoice } from '../../components/form/form-choice';
import { FormSelect } from '../../components/form/form-select';
import { useLanguage } from '../../texts/language';
import { ideaTexts } from './texts';

interface KindOfProductProps<Values extends FieldValues> {
  /** A form with `kind` ('new' | 'existing') and `productId`. */
  control: Control<Values>;
  producerId: string | undefined;
  disabled?: boolean;
}

/** New product, or one that the producer has already. */
export function KindOfProduct<Values extends FieldValues>({
  control,
  producerId,
  disabled = false,
}: KindOfProductProps<Values>) {
  const t = ideaTexts[useLanguage().language];
  const kindName = 'kind' as FieldPath<Values>;
  const kind: unknown = useWatch({ control, name: kindName });
  const producer = useApiQuery(
    '/api/producers/{id}',
    { params: { path: { id: producerId ?? '' } } },
    { enabled: kind === 'existing' && producerId !== undefined },
  );
  const products = producer.data?.products ?? [];
  return (
    <>
      <FormChoice
        control={control}
        name={kindName}
        label={t.kind}
        disabled={disabled}
        options={[
          { value: 'new', label: t.kindNew },
          { value: 'existing', label: t.kindExisting },
        ]}
      />
      {kind === 'existing' && (
        <FormSelect
          control={control}
          name={'productId' as FieldPath<Values>}
          label={t.existing}
          disabled={disabled}
          hint={products.length === 0 ? t.noProducts : t.pickProduct}
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
