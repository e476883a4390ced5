import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormProductSet } from '../../components/form/form-product-set';
import { FormText } from '../../components/form/form-text';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import type { Producer } from './producer-page';
import { filled } from './texts';

const schema = z.object({
  name: z.string().trim().min(1, 'Hãy ghi tên sản phẩm.'),
  sheetNo: z
    .number()
    .nullable()
    .refine((value) => value !== null, 'Hãy chọn bộ sản phẩm.'),
  description: z.string().trim().min(1, 'Hãy mô tả sản phẩm.'),
  story: z.string(),
});
type Values = z.input<typeof schema>;

interface ProductDialogProps {
  producer: Pick<Producer, 'id'>;
  /** What the form begins with. */
  start?: Partial<Values>;
  /** Told the new product's id; left out = the dialog only closes. */
  onAdded?: (productId: string) => void;
  onClose: () => void;
}

/** Adds a product to the registry. */
export function ProductDialog({ producer, start, onAdded, onClose }: ProductDialogProps) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: '', sheetNo: null, description: '', story: '', ...start },
  });
  const draft = useDialogDraft(`san-pham-moi ${producer.id} ${start?.name ?? ''}`, form, onClose);
  const add = useCommand({
    run: ({ name, sheetNo, description, story }: Values, attempt) =>
      api.POST('/api/producers/{id}/products', {
        params: { path: { id: producer.id } },
        body: { name, description, sheetNo: sheetNo ?? 0, ...filled({ story }) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/producers'],
    onDone: (made) => {
      draft.end();
      if (made !== undefined) onAdded?.(made.id);
    },
  });
  const others = useServerFaults(form, add.problem);
  const { control } = form;
  return (
    <FormDialog
      title="Thêm sản phẩm"
      submitLabel="Thêm"
      pending={add.pending}
      problem={add.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => add.run(values))()}
      {...draft.closing}
    >
      <FormText control={control} name="name" label="Tên sản phẩm" hint="Như trên bao bì." maxLength={300} />
      <FormProductSet control={control} name="sheetNo" label="Bộ sản phẩm" />
      <FormText control={control} name="description" label="Mô tả" lines={3} maxLength={2000} />
      <FormText control={control} name="story" label="Câu chuyện sản phẩm" lines={3} maxLength={5000} optional />
    </FormDialog>
  );
}
