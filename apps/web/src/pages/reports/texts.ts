import type { Answer } from '../../api/hooks';
import type { StateVocabulary } from '../../components/state-chip';
import { dateText } from '../../lib/dates';
import { groupDigits } from '../../lib/money';
import type { Say } from '../../texts/language';

export type Report = Answer<'/api/reports/{id}'>;
export type Content = Answer<'/api/reports/{id}/content'>;
export type Change = Answer<'/api/reports/{id}/changes'>['items'][number];

export const REPORT_STATES: StateVocabulary = {
  drafting: { label: { vi: 'Đang soạn', en: 'Drafting' }, tone: 'neutral' },
  confirming: { label: { vi: 'Chờ đơn vị xác nhận', en: 'Units confirming' }, tone: 'waiting' },
  issued: { label: { vi: 'Đã phát hành', en: 'Issued' }, tone: 'good' },
  'given-up': { label: { vi: 'Đã bỏ', en: 'Given up' }, tone: 'bad' },
};

export const VERDICTS: StateVocabulary = {
  confirmed: { label: { vi: 'Đã xác nhận', en: 'Confirmed' }, tone: 'good' },
  commented: { label: { vi: 'Có ý kiến', en: 'Commented' }, tone: 'attention' },
  none: { label: { vi: 'Chưa trả lời', en: 'No answer yet' }, tone: 'neutral' },
};

export const REPORT_HISTORY: Readonly<Record<string, string>> = {
  create: 'Lập báo cáo',
  ask: 'Gửi đơn vị xác nhận',
  issue: 'Phát hành',
  'give-up': 'Bỏ báo cáo',
};

/** "tháng 9/2020", "năm 2022". */
export function periodText(kind: string, period: string, say: Say): string {
  const [year = '', month] = period.split('-');
  return kind === 'year' || month === undefined ? say('năm {0}', year) : say('tháng {0}/{1}', Number(month), year);
}

/** A decimal text as Vietnamese readers write it. */
export function numberText(value: string | null, format = 'count'): string {
  if (value === null || value === '') return '–';
  const [whole = '0', fraction] = value.split('.');
  const digits = `${groupDigits(whole)}${fraction === undefined || /^0+$/.test(fraction) ? '' : `,${fraction}`}`;
  return format === 'percent' ? `${digits}%` : digits;
}

export const changeText = (change: string | null, format: string, say: Say): string =>
  change === null
    ? say('mới có')
    : change.startsWith('-')
      ? numberText(change, format)
      : `+${numberText(change, format)}`;

/** Before every record: what counts "since the beginning" opens from here. */
const BEGINNING = '2000-01-01';

interface Asked {
  indicator: string;
  from: string | null;
  to: string | null;
  roundId: string | null;
  part?: { cut: string; key: string } | null;
}

/** The page of a figure with the records behind it. */
export function figurePath({ indicator, from, to, roundId, part }: Asked): string {
  const query = new URLSearchParams({ 'chi-so': indicator, tu: from ?? BEGINNING });
  if (to !== null) query.set('den', to);
  if (roundId !== null) query.set('dot', roundId);
  if (part) query.set('tach', part.cut);
  if (part) query.set('dong', part.key);
  return `/so-lieu?${query.toString()}`;
}

/** "từ 01/09/2020 đến 30/09/2020". */
export const spanText = (from: string | null, to: string): string =>
  from === null ? `lũy kế đến ${dateText(to)}` : `từ ${dateText(from)} đến ${dateText(to)}`;
