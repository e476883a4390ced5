import type { StateVocabulary } from '../../components/state-chip';

export const COMPLAINT_STATES: StateVocabulary = {
  open: { label: { vi: 'Chưa trả lời', en: 'Not answered' }, tone: 'attention' },
  upheld: { label: { vi: 'Khiếu nại đúng', en: 'Upheld' }, tone: 'good' },
  dismissed: { label: { vi: 'Khiếu nại không đúng', en: 'Dismissed' }, tone: 'neutral' },
  withdrawn: { label: { vi: 'Đã rút', en: 'Taken back' }, tone: 'neutral' },
};

/** What a complaint is about. */
export const COMPLAINT_SCOPES: Readonly<Record<string, string>> = {
  criterion: 'Chấm tiêu chí',
  evidence: 'Minh chứng',
  procedure: 'Thủ tục',
};

export const COMPLAINT_HISTORY: Readonly<Record<string, string>> = {
  create: 'Ghi nhận khiếu nại',
  uphold: 'Trả lời: khiếu nại đúng',
  dismiss: 'Trả lời: khiếu nại không đúng',
  withdraw: 'Rút khiếu nại',
};
