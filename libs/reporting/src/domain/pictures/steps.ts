/** Steps of the way from idea to star: each is an indicator; those before the dossier belong to no round. */
export interface WayStep {
  /** Key of the indicator that counts it. */
  readonly indicator: string;
  readonly label: string;
  readonly inRound: boolean;
}

export const WAY: readonly WayStep[] = [
  { indicator: 'ideas-sent', label: 'Ý tưởng đăng ký', inRound: false },
  { indicator: 'ideas-approved', label: 'Ý tưởng được chọn', inRound: false },
  { indicator: 'plans-approved', label: 'Phương án được duyệt', inRound: false },
  { indicator: 'products-proposed', label: 'Hồ sơ đã nộp', inRound: true },
  { indicator: 'products-scored', label: 'Đã chấm xong', inRound: true },
  { indicator: 'products-rated-first', label: 'Được công nhận sao', inRound: true },
];

/** Where a dossier of a round stands, in the order of its way; the last four are ends. */
export const PROGRESS_STEPS = [
  'draft',
  'submitted',
  'supplement-asked',
  'accepted',
  'in-council',
  'scored',
  'recognised',
  'forwarded',
  'not-recognised',
  'refused',
  'withdrawn',
] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];
