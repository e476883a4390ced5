import type { StateVocabulary } from '../../components/state-chip';
import type { Label, Say } from '../../texts/language';

export const SUBJECTS: Readonly<Record<string, string>> = {
  award: 'Thưởng sản phẩm đạt sao',
  packaging: 'Bao bì, nhãn mác',
  'trace-stamps': 'Tem truy xuất nguồn gốc',
  machinery: 'Máy móc, thiết bị',
  promotion: 'Xúc tiến thương mại',
  certification: 'Chứng nhận, kiểm nghiệm',
  other: 'Nội dung khác',
};

export const SOURCES: Readonly<Record<string, string>> = {
  central: 'Ngân sách Trung ương',
  province: 'Ngân sách tỉnh',
  district: 'Ngân sách huyện',
  commune: 'Ngân sách xã',
  other: 'Nguồn khác',
};

export const OCCASIONS: Readonly<Record<string, string>> = {
  any: 'Mọi lần công nhận',
  first: 'Công nhận lần đầu',
  upgrade: 'Nâng hạng',
};

export const GRANT_STATES: StateVocabulary = {
  proposed: { label: { vi: 'Đề nghị', en: 'Proposed' }, tone: 'waiting' },
  decided: { label: { vi: 'Đã quyết định', en: 'Decided' }, tone: 'attention' },
  accepted: { label: { vi: 'Đã nghiệm thu', en: 'Accepted' }, tone: 'attention' },
  paid: { label: { vi: 'Đã giải ngân', en: 'Paid' }, tone: 'good' },
  closed: { label: { vi: 'Đã kết thúc', en: 'Closed' }, tone: 'neutral' },
  cancelled: { label: { vi: 'Đã huỷ', en: 'Cancelled' }, tone: 'bad' },
  recovered: { label: { vi: 'Đã thu hồi', en: 'Recovered' }, tone: 'bad' },
};

export const GRANT_HISTORY: Readonly<Record<string, string | Label>> = {
  propose: 'Đề nghị hỗ trợ',
  decide: 'Quyết định hỗ trợ',
  accept: 'Nghiệm thu',
  pay: 'Giải ngân',
  close: 'Kết thúc',
  cancel: 'Huỷ',
  recover: { vi: 'Thu hồi', en: 'Recover' },
};

export const MODEL_LEVELS: Readonly<Record<string, string>> = { central: 'Trung ương', province: 'Tỉnh' };

export const WRONG_DAY = 'Hãy ghi ngày dạng 08/10/2026.';
export const WRONG_MONEY = 'Hãy ghi số tiền lớn hơn 0.';

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Years of a budget, newest first. */
export function yearOptions(businessDate: string | undefined): { value: string; label: string }[] {
  const last = Number((businessDate ?? '2026').slice(0, 4)) + 1;
  return Array.from({ length: Math.max(1, last - 2018 + 1) }, (_, index) => String(last - index)).map((year) => ({
    value: year,
    label: year,
  }));
}

interface Conditions {
  stars: readonly string[];
  occasion: string;
  producerKinds: readonly string[];
  needsAcceptance: boolean;
  repeatable: boolean;
}

const KINDS: Readonly<Record<string, string>> = {
  household: 'hộ',
  'cooperative-group': 'THT',
  cooperative: 'HTX',
  company: 'doanh nghiệp',
};

/** Conditions of a line in words. */
export function conditionsText(line: Conditions, say: Say): string {
  return [
    line.stars.length === 0 ? say('không xét sao') : say('{0} sao', line.stars.join(', ')),
    ...(line.occasion === 'any' ? [] : [say(OCCASIONS[line.occasion] ?? line.occasion).toLowerCase()]),
    ...(line.producerKinds.length === 0 ? [] : [line.producerKinds.map((kind) => say(KINDS[kind] ?? kind)).join(', ')]),
    ...(line.needsAcceptance ? [say('chi sau nghiệm thu')] : []),
    line.repeatable ? say('được nhiều lần') : say('một lần cho mỗi giấy chứng nhận'),
  ].join(' · ');
}
