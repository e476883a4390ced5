import type { StateVocabulary } from '../../components/state-chip';

export const PRODUCER_KINDS: Readonly<Record<string, string>> = {
  household: 'Hộ gia đình',
  'cooperative-group': 'Tổ hợp tác (THT)',
  cooperative: 'Hợp tác xã (HTX)',
  company: 'Doanh nghiệp',
};

export const RELATIONS: Readonly<Record<string, string>> = {
  owner: 'Chủ sở hữu',
  member: 'Thành viên',
  consultant: 'Tư vấn',
  trainer: 'Người đào tạo',
  kin: 'Người thân của đại diện',
};

export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** Only what was filled in: the API takes no empty texts. */
export const filled = <T extends Record<string, string>>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')) as Partial<T>;

export const MARK_KINDS: Readonly<Record<string, string>> = {
  trademark: 'Nhãn hiệu',
  'collective-mark': 'Nhãn hiệu tập thể',
  'certification-mark': 'Nhãn hiệu chứng nhận',
  'geographical-indication': 'Chỉ dẫn địa lý',
  'trace-code': 'Mã truy xuất nguồn gốc',
  gtin: 'Mã vạch GTIN',
};

export const MARK_STATES: StateVocabulary = {
  valid: { label: { vi: 'Còn hiệu lực', en: 'Valid' }, tone: 'good' },
  expiring: { label: { vi: 'Sắp hết hạn', en: 'Ends soon' }, tone: 'attention' },
  expired: { label: { vi: 'Đã hết hạn', en: 'Expired' }, tone: 'bad' },
  ended: { label: { vi: 'Đã dừng', en: 'Ended' }, tone: 'neutral' },
};

/** Ways of `domain/kind-changes.ts`; the server decides anyway. */
export const KIND_CHANGES: Readonly<Record<string, readonly string[]>> = {
  household: ['household', 'cooperative-group', 'cooperative', 'company'],
  'cooperative-group': ['cooperative-group', 'cooperative', 'company'],
  cooperative: ['cooperative', 'company'],
  company: ['company', 'cooperative'],
};
