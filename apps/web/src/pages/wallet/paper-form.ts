import { z } from 'zod';
import { OTHER_KIND } from './texts';

const day = z.union([z.literal(''), z.iso.date('Hãy ghi ngày dạng 25/09/2020.')]);

/** What stands on a paper, as the form keeps it. */
export const paperSchema = z
  .object({
    title: z.string().trim().min(1, 'Hãy ghi tên giấy tờ.'),
    kind: z.string(),
    number: z.string(),
    issuer: z.string(),
    issuedOn: day,
    expiresOn: day,
  })
  .refine((paper) => paper.issuedOn === '' || paper.expiresOn === '' || paper.issuedOn <= paper.expiresOn, {
    path: ['expiresOn'],
    message: 'Ngày hết hạn trước ngày cấp.',
  });
export type PaperValues = z.infer<typeof paperSchema>;

interface KnownFacts {
  readonly title: string;
  readonly kind: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: string | null;
  readonly expiresOn: string | null;
}

export const NO_FACTS: PaperValues = {
  title: '',
  kind: OTHER_KIND,
  number: '',
  issuer: '',
  issuedOn: '',
  expiresOn: '',
};

export const valuesOf = (paper: KnownFacts): PaperValues => ({
  title: paper.title,
  kind: paper.kind,
  number: paper.number ?? '',
  issuer: paper.issuer ?? '',
  issuedOn: paper.issuedOn ?? '',
  expiresOn: paper.expiresOn ?? '',
});

/** Facts as the server takes them: what was left empty stays out. */
export function bodyOf({ title, kind, ...rest }: PaperValues) {
  const given = Object.entries(rest).filter(([, value]) => value.trim() !== '');
  return { title: title.trim(), kind, ...(Object.fromEntries(given) as Partial<typeof rest>) };
}
