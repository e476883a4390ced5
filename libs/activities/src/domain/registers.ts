/** A register of what has no record elsewhere. */
export type RegisterName = 'training' | 'communication' | 'promotion' | 'guidance' | 'target' | 'declared' | 'note';

/** Fields beyond unit, kind, title, days, document and note. */
export type ExtraField =
  | 'items'
  | 'participants'
  | 'women'
  | 'products'
  | 'producers'
  | 'value'
  | 'broadcastOn'
  | 'week'
  | 'market'
  | 'year'
  | 'comparison'
  | 'amount'
  | 'subject'
  | 'roundId'
  | 'parts';

export interface KindOfEntry {
  readonly key: string;
  readonly label: string;
  /** In English, for whoever reads the figures as data. */
  readonly en: string;
}

export interface Register {
  readonly name: RegisterName;
  readonly label: string;
  /** What the kind of an entry is called here. */
  readonly kindLabel: string;
  readonly kinds: readonly KindOfEntry[];
  readonly required: readonly ExtraField[];
  readonly optional: readonly ExtraField[];
  /** Who keeps it: whoever works in the unit, or only the provincial office. */
  readonly keeper: 'unit' | 'office';
}

const kind = (key: string, label: string, en: string): KindOfEntry => ({ key, label, en });

/** Figures that a plan sets or a paper declares; the keys are those of the indicators. */
const METRICS: readonly KindOfEntry[] = [
  kind('ideas-approved', 'Ý tưởng được chấp thuận', 'ideas approved'),
  kind('plans-approved', 'Phương án được chấp thuận', 'plans approved'),
  kind('products-proposed', 'Sản phẩm đề xuất đánh giá', 'products proposed'),
  kind('units-proposing', 'Đơn vị đề xuất đánh giá', 'units proposing'),
  kind('products-certified', 'Sản phẩm đạt chuẩn OCOP', 'products certified'),
  kind('four-star', 'Sản phẩm 4 sao', 'four stars'),
  kind('five-star', 'Sản phẩm 5 sao', 'five stars'),
  kind('organisations-strengthened', 'Tổ chức kinh tế được củng cố', 'organisations strengthened'),
  kind('organisations-new', 'Tổ chức kinh tế phát triển mới', 'new organisations'),
  kind('training-classes', 'Lớp tập huấn', 'training classes'),
  kind('training-participants', 'Lượt người được tập huấn', 'people trained'),
  kind('market-days', 'Phiên chợ OCOP', 'market days'),
  kind('direct-jobs', 'Lao động trực tiếp', 'direct jobs'),
];

/** Figures that only a paper says. */
const DECLARED_ONLY: readonly KindOfEntry[] = [
  kind('ideas-approved-share', 'Ý tưởng được chấp thuận so với năm trước (%)', 'ideas against last year, per cent'),
  kind('products-proposed-share', 'Sản phẩm đề xuất so với năm trước (%)', 'proposals against last year, per cent'),
  kind('revenue-growth', 'Tăng trưởng doanh thu bình quân (%)', 'average growth of revenue, per cent'),
];

/** Every register, with its closed lists. Source: domain page §7 and the two reports of the province. */
export const REGISTERS: Readonly<Record<RegisterName, Register>> = {
  training: {
    name: 'training',
    label: 'Tập huấn',
    kindLabel: 'Nội dung',
    kinds: [
      kind('programme', 'Kiến thức Chương trình OCOP', 'the programme'),
      kind('food-safety', 'An toàn thực phẩm, truy xuất nguồn gốc', 'food safety and traceability'),
      kind('software', 'Hồ sơ và phần mềm đánh giá', 'dossiers and software'),
      kind('business', 'Quản trị, tiếp thị', 'management and marketing'),
      kind('other', 'Khác', 'other'),
    ],
    required: ['participants'],
    optional: ['women'],
    keeper: 'unit',
  },
  communication: {
    name: 'communication',
    label: 'Truyền thông',
    kindLabel: 'Hình thức',
    kinds: [
      kind('game-show', 'Gameshow', 'game show'),
      kind('article', 'Tin, bài', 'article'),
      kind('television', 'Phóng sự truyền hình', 'television'),
      kind('contest-week', 'Tuần thi trên mạng', 'week of an online contest'),
      kind('other', 'Khác', 'other'),
    ],
    required: [],
    optional: ['items', 'participants', 'broadcastOn', 'week'],
    keeper: 'unit',
  },
  promotion: {
    name: 'promotion',
    label: 'Xúc tiến thương mại',
    kindLabel: 'Hoạt động',
    kinds: [
      kind('fair', 'Hội chợ, triển lãm', 'fair'),
      kind('market-day', 'Phiên chợ OCOP', 'market day'),
      kind('trade-promotion', 'Đoàn xúc tiến, kết nối cung cầu', 'trade promotion'),
      kind('agents', 'Mở đại lý mới', 'new agents'),
      kind('e-market', 'Lên sàn thương mại điện tử', 'e-market listing'),
      kind('export', 'Hợp đồng xuất khẩu', 'export contract'),
    ],
    required: [],
    optional: ['items', 'market', 'products', 'producers', 'value', 'parts'],
    keeper: 'unit',
  },
  guidance: {
    name: 'guidance',
    label: 'Đoàn thể hướng dẫn',
    kindLabel: 'Tổ chức',
    kinds: [
      kind('womens-union', 'Hội Liên hiệp Phụ nữ', "women's union"),
      kind('farmers-union', 'Hội Nông dân', "farmers' union"),
      kind('youth-union', 'Đoàn Thanh niên', 'youth union'),
      kind('veterans', 'Hội Cựu chiến binh', 'veterans'),
      kind('cooperative-alliance', 'Liên minh Hợp tác xã', 'co-operative alliance'),
      kind('other', 'Tổ chức khác', 'other'),
    ],
    required: ['products'],
    optional: ['producers'],
    keeper: 'unit',
  },
  target: {
    name: 'target',
    label: 'Chỉ tiêu năm',
    kindLabel: 'Chỉ tiêu',
    kinds: METRICS,
    required: ['year', 'comparison'],
    optional: ['amount'],
    keeper: 'office',
  },
  declared: {
    name: 'declared',
    label: 'Số liệu báo cáo giấy',
    kindLabel: 'Số liệu',
    kinds: [...METRICS, ...DECLARED_ONLY],
    required: ['amount'],
    optional: ['roundId'],
    keeper: 'unit',
  },
  note: {
    name: 'note',
    label: 'Ghi chú, lý do',
    kindLabel: 'Lý do',
    kinds: [
      kind('no-ministry-guidance', 'Trung ương chưa có hướng dẫn cụ thể', 'no detailed guidance from the ministry yet'),
      kind(
        'disbursement-difficult',
        'Giải ngân khó khăn, vướng mắc chưa được xử lý',
        'disbursement difficult, not yet solved',
      ),
      kind('slow', 'Tiến độ chậm', 'progress slow'),
      kind('other', 'Lý do khác', 'other'),
    ],
    required: ['subject', 'year'],
    optional: [],
    keeper: 'unit',
  },
};

export const REGISTER_NAMES = Object.keys(REGISTERS) as RegisterName[];

/** What a note is about. */
export const SUBJECTS = [
  'ideas',
  'plans',
  'proposals',
  'rating',
  'reassessment',
  'support',
  'promotion',
  'other',
] as const;

export const COMPARISONS = ['exactly', 'at-least', 'some'] as const;

/** Words of an entry's kind, as data for reports. */
export const kindOf = (register: RegisterName, key: string): KindOfEntry | undefined =>
  REGISTERS[register].kinds.find((each) => each.key === key);
