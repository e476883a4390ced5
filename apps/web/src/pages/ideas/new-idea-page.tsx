import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FormProducer } from '../../components/form/form-producer';
import { FormProductSet } from '../../components/form/form-product-set';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { KindOfProduct } from './kind-of-product';

const schema = z
  .object({
    producer: z
      .object({ id: z.string(), name: z.string(), unitName: z.string() })
      .nullable()
      .refine((value) => value !== null, 'Hãy chọn chủ thể.'),
    productName: z.string().trim().min(1, 'Hãy ghi tên sản phẩm.'),
    sheetNo: z
      .number()
      .nullable()
      .refine((value) => value !== null, 'Hãy chọn bộ sản phẩm.'),
    kind: z.enum(['new', 'existing']),
    productId: z.string(),
  })
  .refine((form) => form.kind === 'new' || form.productId !== '', {
    path: ['productId'],
    message: 'Hãy chọn sản phẩm đã có.',
  });
type Values = z.input<typeof schema>;

/** Begins an idea form; the long texts follow on the idea's own page, saved while they are written. */
export function NewIdeaPage() {
  const go = useGo();
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { producer: null, productName: '', sheetNo: null, kind: 'new', productId: '' },
  });
  const begin = useCommand({
    run: (values: Values, attempt) =>
      api.POST('/api/ideas', {
        body: {
          producerId: values.producer?.id ?? '',
          productName: values.productName.trim(),
          sheetNo: values.sheetNo ?? 0,
          isNewProduct: values.kind === 'new',
          ...(values.kind === 'existing' ? { productId: values.productId } : {}),
        },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/ideas', '/api/me/worklist'],
    onDone: (made) => go(`/y-tuong/${made?.id ?? ''}`, { replace: true }),
  });
  const others = useServerFaults(form, begin.problem);
  const { control } = form;
  const producer = useWatch({ control, name: 'producer' });
  return (
    <Page
      title="Ý tưởng mới"
      subtitle="Bốn mục để bắt đầu. Các mục còn lại viết ở trang sau và được lưu trong lúc viết."
      breadcrumbs={[{ label: 'Ý tưởng', to: '/y-tuong' }]}
      narrow
    >
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => begin.run(values))(event)}
      >
        {begin.problem && <ProblemAlert problem={begin.problem} faults={others} />}
        <FormProducer control={control} name="producer" label="Chủ thể" />
        <FormText
          control={control}
          name="productName"
          label="Tên sản phẩm"
          hint="Ghi như trên bao bì, ví dụ: Mật ong rừng Vũ Quang"
          maxLength={300}
        />
        <FormProductSet
          control={control}
          name="sheetNo"
          label="Bộ sản phẩm"
          hint="Nhóm hàng theo bộ tiêu chí; quyết định phiếu chấm sau này."
        />
        <KindOfProduct control={control} producerId={producer?.id} />
        <Button type="submit" variant="contained" loading={begin.pending} sx={{ alignSelf: 'flex-start' }}>
          Lưu nháp và viết tiếp
        </Button>
      </Stack>
    </Page>
  );
}
