import type { ProducerOnForm } from '@app/producers';
import type { ProcedureLevel } from '@app/criteria';

export const PRODUCER_KINDS: Readonly<Record<ProducerOnForm['kind'], string>> = {
  household: 'Hộ sản xuất, kinh doanh',
  'cooperative-group': 'Tổ hợp tác',
  cooperative: 'Hợp tác xã',
  company: 'Doanh nghiệp',
};

export const DOSSIER_KINDS: Readonly<Record<'first' | 'upgrade' | 'reassessment', string>> = {
  first: 'Đánh giá lần đầu',
  upgrade: 'Nâng hạng sao',
  reassessment: 'Đánh giá lại',
};

/** "Xã Phúc Trạch" → "xã Phúc Trạch", as it stands inside a sentence. */
export const insideSentence = (unitName: string): string => unitName.charAt(0).toLowerCase() + unitName.slice(1);

/** To whom a paper goes: the level and, where it lies in the province, its unit. */
export const addressee = (level: ProcedureLevel, unitName: string | undefined): string =>
  unitName === undefined ? level.label : `${level.label} (${insideSentence(unitName)})`;

/** A part's title as the procedure writes it: "Mẫu 01: Đăng ký …" has a label and a title. */
export function formTitle(title: string): { form?: string; title: string } {
  const parts = /^(Mẫu [^:]{1,20}):\s*(.+)$/u.exec(title);
  return parts?.[1] !== undefined && parts[2] !== undefined ? { form: parts[1], title: parts[2] } : { title };
}
