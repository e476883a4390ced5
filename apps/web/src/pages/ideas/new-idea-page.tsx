import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { FieldClashes } from '../../components/field-clashes';
import { FormProducer } from '../../components/form/form-producer';
import { FormProductSet } from '../../components/form/form-product-set';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { ProblemAlert } from '../../components/problem-alert';
import { useGo } from '../../components/route-link';
import { SaveIndicator } from '../../components/save-indicator';
import { UnsentAlert } from '../../components/unsent-alert';
import { useUnsentForm, useUnsentStart, type UnsentStart } from '../../components/use-unsent-form';
import { useLanguage } from '../../texts/language';
import { KindOfProduct } from './kind-of-product';
import { ideaTexts, type IdeaWords } from './texts';

const schemaOf = (t: IdeaWords) =>
  z
    .object({
      producer: z
        .object({ id: z.string(), name: z.string(), unitName: z.string() })
        .nullable()
        .refine((value) => value !== null, t.chooseProducer),
      productName: z.string().trim().min(1, t.needName),
      sheetNo: z
        .number()
        .nullable()
        .refine((value) => value !== null, t.needSet),
      kind: z.enum(['new', 'existing']),
      productId: z.string(),
    })
    .refine((form) => form.kind === 'new' || form.productId !== '', { path: ['productId'], message: t.needProduct });
type Values = z.input<ReturnType<typeof schemaOf>>;

const EMPTY: Values = { producer: null, productName: '', sheetNo: null, kind: 'new', productId: '' };

/** Begins an idea form; the long texts follow on the idea's own page, saved while they are written. */
export function NewIdeaPage() {
  const t = ideaTexts[useLanguage().language];
  const start = useUnsentStart('new-idea', EMPTY);
  return (
    <Page title={t.newTitle} subtitle={t.newText} breadcrumbs={[{ label: t.ideas, to: '/y-tuong' }]} narrow>
      {start === undefined ? <LoadingList rows={4} /> : <NewIdeaForm start={start} />}
    </Page>
  );
}

function NewIdeaForm({ start }: { start: UnsentStart<Values> }) {
  const t = ideaTexts[useLanguage().language];
  const go = useGo();
  const form = useForm<Values>({ resolver: zodResolver(schemaOf(t)), defaultValues: start.values });
  const unsent = useUnsentForm({ name: 'new-idea', form, start, empty: EMPTY });
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
    invalidates: ['/api/ideas', '/api/journeys', '/api/me/worklist'],
    onDone: async (made) => {
      await unsent.forget();
      go(`/y-tuong/${made?.id ?? ''}`, { replace: true });
    },
  });
  const others = useServerFaults(form, begin.problem);
  const { control } = form;
  const producer = useWatch({ control, name: 'producer' });
  const labelOf = (path: string): string =>
    ({ productName: t.productName, sheetNo: t.productSet, kind: t.kind, productId: t.existing })[path] ?? t.producer;
  return (
    <Stack
      component="form"
      noValidate
      spacing={2.5}
      onSubmit={(event) => void form.handleSubmit((values) => begin.run(values))(event)}
    >
      <UnsentAlert
        savedAt={start.values.productName === '' ? null : start.savedAt}
        words={t.kept}
        afresh={t.afresh}
        onAfresh={() => form.reset(EMPTY)}
      />
      {begin.problem && <ProblemAlert problem={begin.problem} faults={others} />}
      <FieldClashes clashes={unsent.clashes} labelOf={labelOf} onChoose={unsent.choose} />
      <FormProducer
        control={control}
        name="producer"
        label={t.producer}
        onOnly={(only) => unsent.fill('producer', only)}
      />
      <FormText control={control} name="productName" label={t.productName} hint={t.productNameHint} maxLength={300} />
      <FormProductSet control={control} name="sheetNo" label={t.productSet} hint={t.productSetHint} />
      <KindOfProduct control={control} producerId={producer?.id} />
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={begin.pending}>
          {t.begin}
        </Button>
        <SaveIndicator state={unsent.state} at={unsent.at} onRetry={() => void unsent.flush().catch(() => undefined)} />
      </Stack>
    </Stack>
  );
}
