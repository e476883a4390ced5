import type { StateVocabulary } from '../../components/state-chip';

export const DOSSIER_STATES: StateVocabulary = {
  draft: { label: { vi: 'Đang chuẩn bị', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã nộp, chờ tiếp nhận', en: 'Filed' }, tone: 'waiting' },
  'supplement-asked': { label: { vi: 'Cần bổ sung', en: 'To be mended' }, tone: 'attention' },
  accepted: { label: { vi: 'Đã tiếp nhận', en: 'Accepted' }, tone: 'good' },
  refused: { label: { vi: 'Bị từ chối', en: 'Refused' }, tone: 'bad' },
  withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, tone: 'bad' },
};

export const DOSSIER_ACTIONS: Readonly<Record<string, string>> = {
  create: 'Bắt đầu lập hồ sơ',
  submit: 'Nộp hồ sơ',
  'ask-supplement': 'Yêu cầu bổ sung',
  accept: 'Tiếp nhận hồ sơ',
  refuse: 'Từ chối hồ sơ',
  withdraw: 'Rút hồ sơ',
  'send-opinion': 'Cấp xã cho ý kiến và gửi lên',
  'send-up': 'Gửi lên cấp trên',
};

export const KINDS: Readonly<Record<string, string>> = {
  first: 'Đánh giá lần đầu',
  upgrade: 'Nâng hạng sao',
  reassessment: 'Đánh giá lại',
};

/** Kinds of files that the server takes. */
export const FILE_KINDS = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'mp4', 'docx', 'xlsx'];
