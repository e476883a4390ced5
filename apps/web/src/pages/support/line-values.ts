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
  ...{ needsAcceptance: false, repeatable: false },
};

/** As the API takes it. */
export function lineBody({ mode, percent, star3, star4, star5, ...line }: LineValues) {
  const stars: ('3' | '4' | '5')[] = [];
  if (star3) stars.push('3');
  if (star4) stars.push('4');
  if (star5) stars.push('5');
  return { ...line, stars, producerKinds: [], ...(mode === 'share' ? { percent: Number(percent) } : {}) };
}
