import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useEffect, useState } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { FormSelect } from '../../components/form/form-select';
import { ProblemAlert } from '../../components/problem-alert';
import { useLabel } from '../../texts/language';
import { ProductDialog } from '../producers/product-dialog';
import type { Producer } from '../producers/producer-page';

interface ProductChoiceProps<Values extends FieldValues> {
  control: Control<Values>;
  name: FieldPath<Values>;
  producer: Producer | undefined;
}

const SHOWN_IDEAS = 5;
const sameName = (name: string): string => name.trim().toLocaleLowerCase('vi');

/** A product of the producer; what was selected as an idea and is not in the registry yet can be put there from here. */
export function ProductChoice<Values extends FieldValues>({ control, name, producer }: ProductChoiceProps<Values>) {
  const label = useLabel();
  const { field } = useController({ control, name });
  const products = producer?.products.filter(({ state }) => state === 'active') ?? [];
  return (
    <Stack spacing={1}>
      <FormSelect
        control={control}
        name={name}
        label={label({ vi: 'Sản phẩm', en: 'Product' })}
        disabled={producer === undefined}
        hint={
          producer !== undefined && products.length === 0
            ? label({
                vi: 'Chủ thể chưa có sản phẩm trong danh bạ.',
                en: 'The producer has no product in the registry.',
              })
            : label({ vi: 'Mỗi sản phẩm một hồ sơ trong mỗi đợt.', en: 'One dossier for a product in a round.' })
        }
        options={products.map((product) => ({ value: product.id, label: product.name }))}
      />
      {producer?.allowedActions.includes('add-product') && (
        <MoreProducts key={producer.id} producer={producer} onPicked={field.onChange} />
      )}
    </Stack>
  );
}

interface MoreProps {
  producer: Producer;
  onPicked: (productId: string) => void;
}

/** Adds a product by hand, or out of an idea that was selected. */
function MoreProducts({ producer, onPicked }: MoreProps) {
  const label = useLabel();
  const may = useCan();
  const [adding, setAdding] = useState(false);
  const [ideaId, setIdeaId] = useState<string>();
  const ideas = useApiQuery(
    '/api/ideas',
    { params: { query: { producerId: producer.id, state: 'selected' } } },
    { enabled: may('ideas.idea.read') },
  );
  const known = new Set(producer.products.map((product) => sameName(product.name)));
  const fresh = (ideas.data?.items ?? []).filter(({ productName }) => !known.has(sameName(productName)));
  const close = () => {
    setAdding(false);
    setIdeaId(undefined);
  };
  const picked = (productId: string) => {
    onPicked(productId);
    close();
  };
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
      {fresh.slice(0, SHOWN_IDEAS).map((idea) => (
        <Button key={idea.id} variant="outlined" onClick={() => setIdeaId(idea.id)}>
          {label({ vi: `Thêm từ ý tưởng: ${idea.productName}`, en: `From the idea: ${idea.productName}` })}
        </Button>
      ))}
      <Button onClick={() => setAdding(true)}>{label({ vi: 'Thêm sản phẩm khác', en: 'Add another product' })}</Button>
      {adding && <ProductDialog producer={producer} onAdded={picked} onClose={close} />}
      {ideaId !== undefined && <FromIdea ideaId={ideaId} producer={producer} onPicked={picked} onClose={close} />}
    </Stack>
  );
}

/** The product of an idea: the one it names, or a new one with what the idea says. */
function FromIdea({ ideaId, producer, onPicked, onClose }: MoreProps & { ideaId: string; onClose: () => void }) {
  const { data: idea, error } = useApiQuery('/api/ideas/{id}', { params: { path: { id: ideaId } } });
  const named = idea?.productId ?? undefined;
  useEffect(() => {
    if (named !== undefined) onPicked(named);
    // Once for each product named: the parent's function is new at each drawing and always does the same.
  }, [named]);
  if (idea === undefined) return error && <ProblemAlert problem={error} />;
  if (named !== undefined) return null;
  const { productName, sheetNo, description } = idea;
  return (
    <ProductDialog
      producer={producer}
      start={{ name: productName, sheetNo, description }}
      onAdded={onPicked}
      onClose={onClose}
    />
  );
}
