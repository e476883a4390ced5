import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useApiQuery } from '../../api/hooks';
import { FormChoice } from '../../components/form/form-choice';
import { FormSelect } from '../../components/form/form-select';

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
        label="Sản phẩm này"
        disabled={disabled}
        options={[
          { value: 'new', label: 'Là sản phẩm mới' },
          { value: 'existing', label: 'Đã có, nay hoàn thiện và nâng cấp' },
        ]}
      />
      {kind === 'existing' && (
        <FormSelect
          control={control}
          name={'productId' as FieldPath<Values>}
          label="Sản phẩm đã có"
          disabled={disabled}
          hint={
            products.length === 0
              ? 'Chủ thể chưa có sản phẩm nào trong danh bạ. Hãy thêm ở trang Chủ thể, hoặc chọn “sản phẩm mới”.'
              : 'Chọn trong danh bạ sản phẩm của chủ thể.'
          }
          options={products.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </>
  );
}
