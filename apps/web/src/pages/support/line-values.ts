import { z } from 'zod';
import { WRONG_MONEY } from './texts';

/** One line of a resolution as the form keeps it. */
export const lineSchema = z
  .object({
    subject: z.enum(['award', 'packaging', 'trace-stamps', 'machinery', 'promotion', 'certification', 'other']),
    title: z.string().trim().min(1, 'Hãy ghi nội dung.'),
    mode: z.enum(['fixed', 'share']),
    percent: z.string(),
    ceiling: z.string().regex(/^[1-9]\d*$/, WRONG_MONEY),
    star3: z.boolean(),
    star4: z.boolean(),
    star5: z.boolean(),
    household: z.boolean(),
    group: z.boolean(),
    cooperative: z.boolean(),
    company: z.boolean(),
    occasion: z.enum(['any', 'first', 'upgrade']),
    needsAcceptance: z.boolean(),
    repeatable: z.boolean(),
  })
  .refine(({ mode, percent }) => mode === 'fixed' || /^([1-9]\d?|100)$/.test(percent), {
    path: ['percent'],
    message: 'Hãy ghi tỷ lệ từ 1 đến 100.',
  });
export type LineValues = z.infer<typeof lineSchema>;

export const EMPTY_LINE: LineValues = {
  ...{ subject: 'award', title: '', mode: 'fixed', percent: '', ceiling: '' },
  ...{ star3: false, star4: false, star5: false, occasion: 'any' },
  ...{ household: false, group: false, cooperative: false, company: false },
  ...{ needsAcceptance: false, repeatable: false },
};

const STARS = [
  ['star3', '3'],
  ['star4', '4'],
  ['star5', '5'],
] as const;
const KINDS = [
  ['household', 'household'],
  ['group', 'cooperative-group'],
  ['cooperative', 'cooperative'],
  ['company', 'company'],
] as const;

/** As the API takes it. */
export function lineBody(values: LineValues) {
  const { subject, title, mode, percent, ceiling, occasion, needsAcceptance, repeatable } = values;
  return {
    ...{ subject, title, ceiling, occasion, needsAcceptance, repeatable },
    stars: STARS.flatMap(([field, star]) => (values[field] ? [star] : [])),
    producerKinds: KINDS.flatMap(([field, kind]) => (values[field] ? [kind] : [])),
    ...(mode === 'share' ? { percent: Number(percent) } : {}),
  };
}
