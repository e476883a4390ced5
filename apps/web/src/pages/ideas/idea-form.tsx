import Stack from '@mui/material/Stack';
import { useForm, useWatch, type Path, type UseFormReturn } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ActionBar } from '../../components/action-bar';
import { focusFirstFault } from '../../components/form/focus-first-fault';
import { goToField } from '../../components/form/go-to-field';
import { FormProductSet } from '../../components/form/form-product-set';
import { FormText } from '../../components/form/form-text';
import { useServerFaults } from '../../components/form/use-server-faults';
import { ProblemAlert } from '../../components/problem-alert';
import { SaveIndicator } from '../../components/save-indicator';
import { useAutosave } from '../../components/use-autosave';
import { FieldClashes } from '../../components/field-clashes';
import { useResumePlace } from '../../components/use-resume-place';
import { useLeaveGuard } from '../../components/use-leave-guard';
import { KindOfProduct } from './kind-of-product';
import { useLabel, useLanguage } from '../../texts/language';
import { IDEA_TEXTS, ideaTexts } from './texts';

type Idea = Answer<'/api/ideas/{id}'>;
type TextName = (typeof IDEA_TEXTS)[number]['name'];
type Values = Record<TextName, string> & {
  productName: string;
  sheetNo: number | null;
  kind: 'new' | 'existing';
  productId: string;
};

const valuesOf = (idea: Idea): Values => ({
  ...(Object.fromEntries(IDEA_TEXTS.map(({ name }) => [name, idea[name]])) as Record<TextName, string>),
  productName: idea.productName,
  sheetNo: idea.sheetNo,
  kind: idea.isNewProduct ? 'new' : 'existing',
  productId: idea.productId ?? '',
});

/** What the API takes: what is empty is left out. */
function bodyOf(values: Values, idea: Idea) {
  const texts = IDEA_TEXTS.filter(({ name }) => values[name].trim() !== '').map(({ name }) => [name, values[name]]);
  const isExisting = values.kind === 'existing' && values.productId !== '';
  return {
    ...(Object.fromEntries(texts) as Partial<Record<TextName, string>>),
    productName: values.productName,
    sheetNo: values.sheetNo ?? idea.sheetNo,
    isNewProduct: values.kind === 'new',
    ...(isExisting ? { productId: values.productId } : {}),
  };
}

/** Fields that have to be filled before it is sent, in their order; the server asks the same. */
function missingOf(values: Values): Path<Values>[] {
  const needed = IDEA_TEXTS.filter((text) => !('optional' in text)).map(({ name }) => name);
  const isEmpty = (name: 'productName' | TextName) => values[name].trim() === '';
  return [
    ...(isEmpty('productName') ? (['productName'] as const) : []),
    ...(values.kind === 'existing' && values.productId === '' ? (['productId'] as const) : []),
    ...needed.filter(isEmpty),
  ];
}

/** The idea form, saved while it is written, and its sending. */
export function IdeaForm({ idea, reload }: { idea: Idea; reload: () => void }) {
  const { id } = idea;
  const t = ideaTexts[useLanguage().language];
  const wordOf = useLabel();
  const labelOf = (path: string): string => {
    const text = IDEA_TEXTS.find(({ name }) => name === path);
    if (text !== undefined) return wordOf(text.label);
    return { productName: t.productName, kind: t.kind, productId: t.existing }[path] ?? t.productSet;
  };
  const form = useForm<Values>({ mode: 'onChange', defaultValues: valuesOf(idea) });
  const save = useCommand({
    run: (input: { values: Values; version: number }, attempt) =>
      api.PUT('/api/ideas/{id}', {
        params: { path: { id } },
        body: bodyOf(input.values, idea),
        headers: attempt.headers({ version: input.version }),
      }),
  });
  const autosave = useAutosave<Values>({
    name: `y-tuong ${id}`,
    form,
    version: idea.version,
    save: async (values, version) => (await save.runAsync({ values, version })) ?? { version },
    latest: async () => {
      const { data } = await api.GET('/api/ideas/{id}', { params: { path: { id } } });
      return data && { version: data.version, values: valuesOf(data) };
    },
  });
  const submit = useCommand({
    run: (input: { version: number }, attempt) =>
      api.POST('/api/ideas/{id}/submit', {
        params: { path: { id } },
        headers: attempt.headers({ version: input.version }),
      }),
    invalidates: ['/api/ideas', '/api/me/worklist'],
    onProblem: focusFirstFault,
  });
  const problem = autosave.problem ?? submit.problem;
  const others = useServerFaults(form, problem);
  useLeaveGuard(autosave.state === 'failed' || autosave.state === 'offline');
  const send = async () => {
    const version = await autosave.flush();
    await submit.runAsync({ version }).catch(() => undefined); // the fields tell; the dialog must not stay over them
  };
  const place = useResumePlace('idea', id);
  const { control } = form;
  return (
    <Stack component="form" noValidate spacing={2.5} onSubmit={(event) => event.preventDefault()} {...place}>
      <SaveIndicator
        state={autosave.state}
        at={autosave.at}
        onRetry={() => void autosave.flush().catch(() => undefined)}
      />
      {problem && <ProblemAlert problem={problem} faults={others} onReload={reload} />}
      <FieldClashes clashes={autosave.clashes} labelOf={labelOf} onChoose={autosave.choose} />
      <FormText control={control} name="productName" label={t.productName} maxLength={300} />
      <FormProductSet control={control} name="sheetNo" label={t.productSet} />
      <KindOfProduct control={control} producerId={idea.producerId} />
      {IDEA_TEXTS.map(({ name, label, hint, max, lines, ...rest }) => (
        <FormText
          key={name}
          control={control}
          name={name}
          label={wordOf(label)}
          hint={wordOf(hint)}
          maxLength={max}
          optional={'optional' in rest}
          {...(lines > 1 ? { lines } : {})}
        />
      ))}
      <SendIdea form={form} idea={idea} labelOf={labelOf} pending={submit.pending} onSend={send} />
    </Stack>
  );
}

interface SendIdeaProps {
  form: UseFormReturn<Values>;
  idea: Idea;
  labelOf: (path: string) => string;
  pending: boolean;
  onSend: () => Promise<void>;
}

/** Sends the form; while something lacks it says what, each part a way to its field. */
function SendIdea({ form, idea, labelOf, pending, onSend }: SendIdeaProps) {
  const t = ideaTexts[useLanguage().language];
  const missing = missingOf(useWatch({ control: form.control }) as Values);
  const isShort = missing.length > 0 && idea.allowedActions.includes('submit');
  return (
    <ActionBar
      actions={{
        submit: {
          label: t.submit,
          tone: 'main',
          confirm: { title: t.submitTitle, text: t.submitText, reason: 'none' },
        },
      }}
      allowed={isShort ? [] : idea.allowedActions}
      blocked={isShort ? { submit: t.stillMissing(missing.length) } : {}}
      wayOut={{ submit: missing.map((name) => ({ label: labelOf(name), go: () => goToField(form, name) })) }}
      pending={pending}
      onAction={onSend}
    />
  );
}
