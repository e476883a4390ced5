import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { useSession } from '../../app/session';
import { FormDate } from '../../components/form/form-date';
import { FormMoney } from '../../components/form/form-money';
import { FormProducer, type PickedProducer } from '../../components/form/form-producer';
import { FormSelect } from '../../components/form/form-select';
import { FormText } from '../../components/form/form-text';
import { useFormDraft } from '../../components/form/use-form-draft';
import { useServerFaults } from '../../components/form/use-server-faults';
import { Page } from '../../components/page';
import { PickList } from '../../components/pick-list';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { MODEL_LEVELS, optionsOf, WRONG_DAY, yearOptions } from './texts';

const schema = z
  .object({
    level: z.enum(['central', 'province']),
    programme: z.string().trim().min(1, 'Hãy ghi tên mô hình.'),
    leader: z.string().trim().min(1, 'Hãy ghi cơ quan chủ trì.'),
    decisionNo: z.string().trim().min(1, 'Hãy ghi số quyết định.'),
    decidedOn: z.iso.date(WRONG_DAY),
    yearFrom: z.string(),
    yearTo: z.string(),
    budget: z.string(),
    producer: z.custom<PickedProducer | null>((producer) => producer !== null, 'Hãy chọn chủ thể.'),
    productIds: z.array(z.string()).min(1, 'Hãy chọn ít nhất một sản phẩm.'),
  })
  .refine(({ yearFrom, yearTo }) => yearFrom <= yearTo, {
    path: ['yearTo'],
    message: 'Năm cuối không được trước năm đầu.',
  });
type Values = z.input<typeof schema>;

/** Registers a model with products of one producer. */
export function NewModelPage() {
  const say = useSay();
  const go = useGo();
  const businessDate = useSession()?.businessDate;
  const year = (businessDate ?? '2026').slice(0, 4);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: {
      ...{ level: 'central', programme: '', leader: '', decisionNo: '', decidedOn: '' },
      ...{ yearFrom: year, yearTo: year, budget: '', producer: null, productIds: [] },
    },
  });
  const { control } = form;
  const forget = useFormDraft('mo-hinh-moi', form);
  const create = useCommand({
    run: ({ producer: _producer, yearFrom, yearTo, budget, ...body }: Values, attempt) =>
      api.POST('/api/support/models', {
        body: { ...body, yearFrom: Number(yearFrom), yearTo: Number(yearTo), ...(budget === '' ? {} : { budget }) },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/support'],
    onDone: (made) => {
      forget();
      go(`/mo-hinh/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, create.problem);
  const [picked, productIds] = form.watch(['producer', 'productIds']);
  const { data: producer } = useApiQuery(
    '/api/producers/{id}',
    { params: { path: { id: picked?.id ?? '' } } },
    { enabled: picked !== null },
  );
  const missing = form.formState.errors.productIds?.message;
  return (
    <Page title="Thêm mô hình điểm" breadcrumbs={[{ label: 'Mô hình điểm', to: '/mo-hinh' }]} narrow>
      <Stack
        component="form"
        noValidate
        spacing={2.5}
        onSubmit={(event) => void form.handleSubmit((values) => create.run(values))(event)}
      >
        {create.problem && <ProblemAlert problem={create.problem} faults={others} />}
        <FormSelect control={control} name="level" label="Cấp" options={optionsOf(MODEL_LEVELS)} />
        <FormText control={control} name="programme" label="Tên mô hình" maxLength={500} />
        <FormText control={control} name="leader" label="Cơ quan chủ trì" maxLength={200} />
        <FormText control={control} name="decisionNo" label="Số quyết định" maxLength={60} />
        <FormDate control={control} name="decidedOn" label="Ngày quyết định" />
        <FormSelect control={control} name="yearFrom" label="Từ năm" options={yearOptions(businessDate)} />
        <FormSelect control={control} name="yearTo" label="Đến năm" options={yearOptions(businessDate)} />
        <FormMoney control={control} name="budget" label="Kinh phí" optional />
        <FormProducer control={control} name="producer" label="Chủ thể" />
        {producer && (
          <PickList
            label={say('Sản phẩm của mô hình')}
            rows={producer.products.map(({ id, name }) => ({ id, title: name }))}
            picked={productIds}
            onPick={(ids) => form.setValue('productIds', [...ids], { shouldValidate: true })}
          />
        )}
        {missing !== undefined && <span role="alert">{say(missing)}</span>}
        <Button type="submit" variant="contained" loading={create.pending} sx={{ alignSelf: 'flex-start' }}>
          {say('Lưu mô hình')}
        </Button>
      </Stack>
    </Page>
  );
}
