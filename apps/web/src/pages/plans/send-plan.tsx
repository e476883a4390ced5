import { useWatch, type Path, type UseFormReturn } from 'react-hook-form';
import { ActionBar } from '../../components/action-bar';
import { goToField } from '../../components/form/go-to-field';
import { sumsOf } from '../../lib/capital';
import { useLabel, useLanguage, type Label, type Language } from '../../texts/language';
import { yearsOf, type Plan, type PlanValues } from './plan-values';
import { differenceWords, planTexts, SECTIONS } from './texts';

interface Gap {
  label: string;
  field: Path<PlanValues>;
}

interface SendPlanProps {
  form: UseFormReturn<PlanValues>;
  plan: Plan;
  pending: boolean;
  onSend: () => Promise<void>;
}

/** Sends the plan; while something lacks or the capital does not add up it says what, each part a way to its field. */
export function SendPlan({ form, plan, pending, onSend }: SendPlanProps) {
  const { language } = useLanguage();
  const t = planTexts[language];
  const wordOf = useLabel();
  const gaps = gapsOf(useWatch({ control: form.control }) as PlanValues, language, wordOf);
  const isShort = gaps.length > 0 && plan.allowedActions.includes('submit');
  return (
    <ActionBar
      actions={{
        submit: {
          label: t.submit,
          tone: 'main',
          confirm: { title: t.submitTitle, text: t.submitText, reason: 'none' },
        },
      }}
      allowed={isShort ? [] : plan.allowedActions}
      blocked={isShort ? { submit: t.stillMissing(gaps.length) } : {}}
      wayOut={{ submit: gaps.map(({ label, field }) => ({ label, go: () => goToField(form, field) })) }}
      pending={pending}
      onAction={onSend}
    />
  );
}

/** What keeps the plan from being sent, in the order of the page; the server asks the same. */
function gapsOf(values: PlanValues, language: Language, wordOf: (label: Label) => string): Gap[] {
  const t = planTexts[language];
  const sections = SECTIONS.filter(({ name }) => values.sections[name].trim() === '');
  const rows = yearsOf(values).flatMap(({ index }) => values.capital[index] ?? []);
  const { declared, difference } = sumsOf(rows, values.declaredTotal);
  return [
    ...(values.productName.trim() === '' ? [{ label: t.productName, field: 'productName' } as const] : []),
    ...sections.map(({ name, label }) => ({ label: wordOf(label), field: `sections.${name}` }) as const),
    ...(declared === '0' ? [{ label: t.declared, field: 'declaredTotal' } as const] : []),
    ...(declared !== '0' && difference !== '0'
      ? [{ label: t.differs(differenceWords(difference, language)), field: 'capital.0.owner' } as const]
      : []),
  ];
}
