import { useLabel, type Label } from '../../texts/language';
import type { StateVocabulary } from '../../components/state-chip';

export const DOSSIER_STATES: StateVocabulary = {
  draft: { label: { vi: 'Đang chuẩn bị', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã nộp, chờ tiếp nhận', en: 'Filed' }, tone: 'waiting' },
  'supplement-asked': { label: { vi: 'Cần bổ sung', en: 'To be mended' }, tone: 'attention' },
  accepted: { label: { vi: 'Đã tiếp nhận', en: 'Accepted' }, tone: 'good' },
  refused: { label: { vi: 'Bị từ chối', en: 'Refused' }, tone: 'bad' },
  withdrawn: { label: { vi: 'Đã rút', en: 'Withdrawn' }, tone: 'bad' },
};

/** Where a dossier stands in the list: after its acceptance the council and the published result say more than its own state. */
export const DOSSIER_STEPS: StateVocabulary = {
  ...DOSSIER_STATES,
  accepted: { label: { vi: 'Đã tiếp nhận, chờ hội đồng', en: 'Accepted, council next' }, tone: 'good' },
  'in-council': { label: { vi: 'Đang ở hội đồng', en: 'In council' }, tone: 'waiting' },
  scored: { label: { vi: 'Đã chấm, chờ công bố', en: 'Scored, to be published' }, tone: 'waiting' },
  recognised: { label: { vi: 'Được công nhận sao', en: 'Recognised' }, tone: 'public' },
  forwarded: { label: { vi: 'Đã trình cấp trên', en: 'Forwarded' }, tone: 'public' },
  'not-recognised': { label: { vi: 'Chưa đạt', en: 'Not recognised' }, tone: 'neutral' },
};

/** Parts of the way that the list can be narrowed to. */
export const WAY_PARTS: Readonly<Record<string, Label>> = {
  'at-desk': { vi: 'Ở nơi tiếp nhận, bổ sung', en: 'At the desk, being mended' },
  'in-council': { vi: 'Đã tiếp nhận, đang ở hội đồng', en: 'Accepted, in council' },
  scored: { vi: 'Đã chấm, chờ công bố', en: 'Scored, to be published' },
  recognised: { vi: 'Đã được công nhận', en: 'Recognised' },
  forwarded: { vi: 'Đã trình cấp trên', en: 'Forwarded to a higher level' },
  'not-recognised': { vi: 'Chưa đạt', en: 'Not recognised' },
};

export const DOSSIER_ACTIONS: Readonly<Record<string, Label>> = {
  create: { vi: 'Bắt đầu lập hồ sơ', en: 'Began the dossier' },
  submit: { vi: 'Nộp hồ sơ', en: 'Filed' },
  'ask-supplement': { vi: 'Yêu cầu bổ sung', en: 'Asked for more' },
  accept: { vi: 'Tiếp nhận hồ sơ', en: 'Accepted' },
  'undo-accept': { vi: 'Hoàn tác việc tiếp nhận', en: 'Took the acceptance back' },
  refuse: { vi: 'Từ chối hồ sơ', en: 'Refused' },
  withdraw: { vi: 'Rút hồ sơ', en: 'Withdrew' },
  'send-opinion': { vi: 'Cấp xã cho ý kiến và gửi lên', en: 'The commune gave its opinion and sent it up' },
  'send-up': { vi: 'Gửi lên cấp trên', en: 'Sent up' },
  remind: { vi: 'Nhắc chủ thể về hạn', en: 'Reminded the producer' },
  'undo-remind': { vi: 'Rút lại lời nhắc', en: 'Took the reminder back' },
};

export const KINDS: Readonly<Record<string, Label>> = {
  first: { vi: 'Đánh giá lần đầu', en: 'First evaluation' },
  upgrade: { vi: 'Nâng hạng sao', en: 'Upgrade' },
  reassessment: { vi: 'Đánh giá lại', en: 'Reassessment' },
};

/** The kind of a dossier in the chosen language. */
export function useKindOf(): (kind: string) => string {
  const label = useLabel();
  return (kind) => (KINDS[kind] === undefined ? kind : label(KINDS[kind]));
}

/** Kinds of files that the server takes. */
export const FILE_KINDS = ['pdf', 'jpg', 'jpeg', 'png', 'webp', 'heic', 'mp4', 'docx', 'xlsx'];
