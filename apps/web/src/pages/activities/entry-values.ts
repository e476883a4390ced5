import { z } from 'zod';
import type { ProductChoice } from '../../components/product-picker';
import type { Unit } from '../../components/unit-picker';
import type { Entry, Register } from './texts';

const WHOLE = /^(0|[1-9]\d{0,8})$/;
const whole = z
  .string()
  .refine((text) => text.trim() === '' || WHOLE.test(text.trim().replaceAll('.', '')), 'Hãy ghi số nguyên.');
const day = z.string().refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text), 'Hãy ghi ngày.');
const text = z.string();

export const entrySchema = z.object({
  unit: z.custom<Unit | null>().refine((unit) => unit !== null, 'Hãy chọn đơn vị.'),
  kind: text.min(1, 'Hãy chọn.'),
  title: text.trim().min(1, 'Hãy ghi nội dung.'),
  fromOn: day,
  toOn: text,
  document: text,
  note: text,
  items: whole,
  participants: whole,
  women: whole,
  products: whole,
  producers: whole,
  week: whole,
  year: whole,
  value: text,
  broadcastOn: text,
  market: text,
  comparison: text,
  amount: text.refine((typed) => /^\s*(\d{1,15}([.,]\d{1,2})?)?\s*$/.test(typed), 'Hãy ghi số, ví dụ 44,4.'),
  subject: text,
  parts: z.custom<readonly ProductChoice[]>(),
});
export type EntryValues = z.input<typeof entrySchema>;

const asText = (value: string | number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** Who takes part in an entry, as it is read. */
export interface EntryPart {
  producerId: string;
  producerName: string;
  productId: string | null;
  productName: string | null;
}

/** What the form begins with: nothing, or an entry that is being corrected. */
export function startOf(register: Register, entry?: Entry & { parts: readonly EntryPart[] }): EntryValues {
  const unit = entry === undefined ? null : { id: entry.unitId, name: entry.unitName };
  return {
    unit: unit as Unit | null,
    kind: entry?.kind ?? (register.kinds.length === 1 ? (register.kinds[0]?.key ?? '') : ''),
    ...{ title: asText(entry?.title), fromOn: asText(entry?.fromOn), toOn: asText(entry?.toOn) },
    ...{ document: asText(entry?.document), note: asText(entry?.note), items: asText(entry?.items) },
    ...{ participants: asText(entry?.participants), women: asText(entry?.women), products: asText(entry?.products) },
    ...{ producers: asText(entry?.producers), week: asText(entry?.week), year: asText(entry?.year) },
    ...{ value: asText(entry?.value), broadcastOn: asText(entry?.broadcastOn), market: asText(entry?.market) },
    ...{ comparison: asText(entry?.comparison), subject: asText(entry?.subject) },
    amount: asText(entry?.amount).replace('.', ','),
    parts: (entry?.parts ?? []).map(({ producerId, productId, producerName, productName }) => ({
      ...{ producerId, productId, label: productName ?? producerName },
    })),
  };
}

const NUMBERS = ['items', 'participants', 'women', 'products', 'producers', 'week', 'year'] as const;
const TEXTS = ['document', 'note', 'value', 'broadcastOn', 'market', 'comparison', 'subject'] as const;

/** The body of the request: only what was filled in and what the register knows. */
export function bodyOf(register: Register, values: EntryValues) {
  const known = (name: string) =>
    name === 'document' || name === 'note' || register.required.includes(name) || register.optional.includes(name);
  const numbers = NUMBERS.filter((name) => known(name) && values[name].trim() !== '').map((name) => [
    name,
    Number(values[name].trim().replaceAll('.', '')),
  ]);
  const texts = TEXTS.filter((name) => known(name) && values[name].trim() !== '').map((name) => [
    name,
    values[name].trim(),
  ]);
  const amount = values.amount.trim().replace(',', '.');
  return {
    unitId: values.unit?.id ?? '',
    kind: values.kind,
    title: values.title,
    fromOn: values.fromOn,
    toOn: values.toOn.trim() === '' ? values.fromOn : values.toOn,
    ...(Object.fromEntries(numbers) as Partial<Record<(typeof NUMBERS)[number], number>>),
    ...(Object.fromEntries(texts) as { comparison?: 'some' } & Partial<
      Record<'document' | 'note' | 'value' | 'market', string>
    >),
    ...(known('amount') && amount !== '' ? { amount } : {}),
    ...(values.parts.length === 0
      ? {}
      : {
          parts: values.parts.map(({ producerId, productId }) => ({ producerId, ...(productId ? { productId } : {}) })),
        }),
  };
}
