import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { FormDate } from '../../components/form/form-date';
import { FormProducer, type PickedProducer } from '../../components/form/form-producer';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { FormDialog } from '../../components/form-dialog';
import { useDialogDraft } from '../../components/form/use-dialog-draft';
import { useBoth, useSay } from '../../texts/language';
import type { Consultancy } from './consultancies-table';
import { filled } from './texts';

const WRONG_DAY = 'Hãy ghi ngày dạng 08/10/2026.';
const schema = z.object({
  producerId: z.custom<PickedProducer | null>((producer) => producer !== null, 'Hãy chọn chủ thể.'),
  productId: z.string(),
  contractNo: z.string(),
  fromOn: z.iso.date(WRONG_DAY),
  toOn: z.union([z.literal(''), z.iso.date(WRONG_DAY)]),
  note: z.string(),
});
type Values = z.input<typeof schema>;

/** Notes that a unit advises a producer or one product of it. */
export function ConsultancyDialog({ unitId, onClose }: { unitId: string; onClose: () => void }) {
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { producerId: null, productId: '', contractNo: '', fromOn: '', toOn: '', note: '' },
  });
  const draft = useDialogDraft(`tu-van ${unitId}`, form, onClose);
  const picked = form.watch('producerId');
  const { data: producer } = useApiQuery(
    '/api/producers/{id}',
    { params: { path: { id: picked?.id ?? '' } } },
    { enabled: picked !== null },
  );
  const add = useCommand({
    run: ({ producerId, fromOn, ...optional }: Values, attempt) =>
      api.POST('/api/consulting-units/{id}/consultancies', {
        params: { path: { id: unitId } },
        body: { producerId: producerId?.id ?? '', fromOn, ...filled(optional) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/consulting-units', '/api/producers', '/api/products'],
    onDone: draft.end,
  });
  const others = useServerFaults(form, add.problem);
  const { control } = form;
  const products = (producer?.products ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog
      title="Thêm chủ thể được tư vấn"
      submitLabel="Thêm"
      pending={add.pending}
      problem={add.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => add.run(values))()}
      {...draft.closing}
    >
      <FormProducer control={control} name="producerId" label="Chủ thể" />
      <FormSelect
        control={control}
        name="productId"
        label="Sản phẩm"
        optional
        options={[{ value: '', label: 'Cả chủ thể' }, ...products]}
      />
      <FormText control={control} name="contractNo" label="Số hợp đồng" maxLength={60} optional />
      <FormDate control={control} name="fromOn" label="Từ ngày" />
      <FormDate control={control} name="toOn" label="Đến ngày" optional />
      <FormText control={control} name="note" label="Ghi chú" maxLength={500} optional />
    </FormDialog>
  );
}

const endSchema = z.object({ toOn: z.iso.date(WRONG_DAY) });

/** Says on which day the advising ended. */
export function EndConsultancyDialog({ consultancy, onClose }: { consultancy: Consultancy; onClose: () => void }) {
  const say = useSay();
  const both = useBoth();
  const form = useForm({ resolver: zodResolver(endSchema), defaultValues: { toOn: '' } });
  const end = useCommand({
    run: (body: { toOn: string }, attempt) =>
      api.POST('/api/consulting-units/consultancies/{id}/end', {
        params: { path: { id: consultancy.id } },
        body,
        headers: attempt.headers({ version: consultancy.version }),
      }),
    invalidates: ['/api/consulting-units', '/api/producers', '/api/products'],
    onDone: onClose,
  });
  const others = useServerFaults(form, end.problem);
  return (
    <FormDialog
      title={say('Kết thúc tư vấn: {0}', consultancy.producerName)}
      submitLabel={both('Kết thúc', 'End')}
      pending={end.pending}
      problem={end.problem}
      faults={others}
      onSubmit={() => void form.handleSubmit((values) => end.run(values))()}
      onClose={onClose}
    >
      <FormDate control={form.control} name="toOn" label="Ngày cuối" />
    </FormDialog>
  );
}
