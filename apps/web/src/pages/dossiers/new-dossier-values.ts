import { z } from 'zod';

export const newDossierSchema = z.object({
  producer: z
    .object({ id: z.string(), name: z.string(), unitName: z.string() })
    .nullable()
    .refine((value) => value !== null, 'Hãy chọn chủ thể.'),
  productId: z.string().min(1, 'Hãy chọn sản phẩm.'),
  roundId: z.string().min(1, 'Hãy chọn đợt đánh giá.'),
  kind: z.enum(['first', 'upgrade', 'reassessment']),
});

/** What the form of a new dossier holds. */
export type NewDossierValues = z.input<typeof newDossierSchema>;

export const NO_DOSSIER: NewDossierValues = { producer: null, productId: '', roundId: '', kind: 'first' };

/** Names of its fields as the page shows them. */
export const DOSSIER_FIELDS: Readonly<Record<string, string>> = {
  producer: 'Chủ thể',
  productId: 'Sản phẩm',
  roundId: 'Đợt đánh giá',
  kind: 'Loại hồ sơ',
};
