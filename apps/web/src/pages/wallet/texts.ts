import type { Tone } from '../../app/tones';
import type { RowOf } from '../../api/hooks';
import type { Label } from '../../texts/language';
import { dayText } from '../../lib/dates';

export type WalletPaper = RowOf<'/api/papers'>;
export type Standing = 'valid' | 'expiring' | 'expired';

/** Kind of a paper that no part of a procedure names. */
export const OTHER_KIND = 'khac';
export const OTHER_TITLE = 'Giấy tờ khác';

export const STANDINGS: Readonly<Record<Standing, { label: Label; tone: Tone }>> = {
  expired: { label: { vi: 'Hết hạn', en: 'Expired' }, tone: 'bad' },
  expiring: { label: { vi: 'Sắp hết hạn', en: 'Ending soon' }, tone: 'attention' },
  valid: { label: { vi: 'Còn hạn', en: 'Valid' }, tone: 'good' },
};

/** What the chip of a paper says: its standing and its last day. */
export function standingLabel(standing: Standing, expiresOn: string): Label {
  const day = dayText(expiresOn);
  if (standing === 'expired') return { vi: `Hết hạn từ ${day}`, en: `Expired ${day}` };
  return standing === 'expiring'
    ? { vi: `Sắp hết hạn: ${day}`, en: `Ends soon: ${day}` }
    : { vi: `Còn hạn đến ${day}`, en: `Valid through ${day}` };
}

const WHY: Readonly<Record<string, Label>> = {
  file: { vi: 'hạn nộp hồ sơ', en: 'the dossier is due' },
  council: { vi: 'hội đồng họp', en: 'the council sits' },
  finish: { vi: 'đợt đánh giá kết thúc', en: 'the round ends' },
};

/** By when the paper matters, and for what. */
export function needLabel({ day, why, lapsed, productName }: NonNullable<WalletPaper['need']>): Label {
  const reason = WHY[why] ?? { vi: '', en: '' };
  return lapsed
    ? {
        vi: `Cần bản mới trước ngày ${dayText(day)} (${reason.vi}, ${productName})`,
        en: `A newer one is needed before ${dayText(day)} (${reason.en}, ${productName})`,
      }
    : {
        vi: `Cần đến ngày ${dayText(day)} (${reason.vi}, ${productName})`,
        en: `Needed until ${dayText(day)} (${reason.en}, ${productName})`,
      };
}

/** Kinds of papers as the wallet offers them: those of the procedures, then everything else. */
export const withOther = (kinds: readonly { code: string; title: string }[]) => [
  ...kinds,
  { code: OTHER_KIND, title: OTHER_TITLE },
];
