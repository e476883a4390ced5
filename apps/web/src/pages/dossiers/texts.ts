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

/** Parts of the way after the acceptance. */
const WAY_PARTS: Readonly<Record<string, Label>> = {
  'in-council': { vi: 'Đã tiếp nhận, đang ở hội đồng', en: 'Accepted, in council' },
  scored: { vi: 'Đã chấm, chờ công bố', en: 'Scored, to be published' },
  recognised: { vi: 'Được công nhận sao', en: 'Recognised' },
  forwarded: { vi: 'Đã trình cấp trên', en: 'Forwarded' },
  'not-recognised': { vi: 'Chưa đạt', en: 'Not recognised' },
};

/** One choice of where a dossier stands; the parameter of the address that carries it. */
interface Standing {
  readonly value: string;
  readonly label: Label;
  readonly under: 'trang-thai' | 'chang';
}

const ofState = (value: string, label: Label): Standing => ({ value, label, under: 'trang-thai' });
const ofPart = (value: string, label: Label): Standing => ({ value, label, under: 'chang' });

/** Where dossiers can stand, in the order of their way, none within another: the words of the list's last column. */
const STANDINGS: readonly Standing[] = Object.entries(DOSSIER_STATES).flatMap(([state, { label }]) =>
  state === 'accepted' ? Object.entries(WAY_PARTS).map(([part, each]) => ofPart(part, each)) : [ofState(state, label)],
);
/** Wider ones, which only an address names: shared earlier, or behind a number that counts both. */
const WIDER: readonly Standing[] = [
  ofPart('at-desk', { vi: 'Chờ tiếp nhận hoặc cần bổ sung', en: 'Filed or to be mended' }),
  ofState('accepted', { vi: 'Đã tiếp nhận, mọi bước sau đó', en: 'Accepted, all steps since' }),
];

/** What the address chose (the narrower of two), and what can be chosen beside it. */
export function standingsFor(address: {
  readonly 'trang-thai'?: string | undefined;
  readonly chang?: string | undefined;
}): { readonly chosen: Standing | undefined; readonly choices: readonly Standing[] } {
  const named = ({ under, value }: Standing): boolean => address[under] === value;
  const wider = WIDER.find(named);
  const chosen = STANDINGS.find(named) ?? wider;
  return { chosen, choices: chosen !== undefined && chosen === wider ? [chosen, ...STANDINGS] : STANDINGS };
}

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
