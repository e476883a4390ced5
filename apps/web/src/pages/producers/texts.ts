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
