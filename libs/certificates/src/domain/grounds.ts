/** Kinds of decisions on the life of certificates. */
export const STATUS_KINDS = ['suspension', 'reinstatement', 'withdrawal', 'lapse'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** What people call the kinds, and how the decision's title and first article speak of them. */
export const KIND_TEXT: Readonly<Record<StatusKind, { label: string; about: string; act: string }>> = {
  suspension: {
    label: 'Tạm dừng',
    about: 'Về việc tạm dừng hiệu lực giấy chứng nhận sản phẩm OCOP',
    act: 'Tạm dừng hiệu lực giấy chứng nhận của',
  },
  reinstatement: {
    label: 'Khôi phục',
    about: 'Về việc khôi phục hiệu lực giấy chứng nhận sản phẩm OCOP',
    act: 'Khôi phục hiệu lực giấy chứng nhận của',
  },
  withdrawal: {
    label: 'Thu hồi',
    about: 'Về việc thu hồi giấy chứng nhận sản phẩm OCOP',
    act: 'Thu hồi giấy chứng nhận của',
  },
  lapse: {
    label: 'Chấm dứt do hết hạn',
    about: 'Về việc chấm dứt công nhận sản phẩm OCOP đã hết thời hạn',
    act: 'Chấm dứt công nhận đối với',
  },
};

/** Grounds by kind. Withdrawal: the six of the law (domain page §5, "Withdrawal"); the others are practice. */
export const GROUNDS = {
  withdrawal: {
    'untrue-papers': 'Hồ sơ, giấy tờ không trung thực hoặc giả mạo',
    'criteria-not-met': 'Không còn đáp ứng tiêu chí của hạng sao được công nhận',
    'legal-breach': 'Vi phạm pháp luật về chất lượng, an toàn thực phẩm, môi trường, sở hữu trí tuệ hoặc nhãn hàng hóa',
    'mark-misuse': 'Sử dụng sai nhãn hiệu, biểu trưng OCOP',
    'production-ended': 'Ngừng sản xuất, kinh doanh sản phẩm',
    'authority-conclusion': 'Theo kết luận khác của cơ quan có thẩm quyền',
  },
  lapse: {
    'not-filed': 'Hết thời hạn mà không nộp hồ sơ đánh giá lại',
    'not-renewed': 'Đánh giá lại không đạt hạng sao được công nhận',
    'own-wish': 'Chủ thể tự nguyện không tiếp tục tham gia',
    'late-limit-passed': 'Quá thời gian kéo dài tối đa mà chưa có kết quả đánh giá lại',
  },
  suspension: {
    inspection: 'Kết quả kiểm tra',
    'not-remedied': 'Không khắc phục trong thời hạn',
    'under-investigation': 'Cơ quan có thẩm quyền đang xác minh',
  },
  reinstatement: {
    remedied: 'Đã khắc phục, được kiểm tra lại',
    cleared: 'Xác minh không có vi phạm',
  },
} as const satisfies Record<StatusKind, Readonly<Record<string, string>>>;

/** The words of a ground; undefined when the kind has no such ground. */
export const groundText = (kind: StatusKind, ground: string): string | undefined => {
  const texts: Readonly<Record<string, string>> = GROUNDS[kind];
  return Object.hasOwn(texts, ground) ? texts[ground] : undefined;
};

const ENGLISH: ReadonlyMap<string, string> = new Map([
  [GROUNDS.withdrawal['untrue-papers'], 'Untrue or forged papers'],
  [GROUNDS.withdrawal['criteria-not-met'], 'The criteria of its stars are no longer met'],
  [
    GROUNDS.withdrawal['legal-breach'],
    'Breach of the law on quality, food safety, environment, intellectual property or labelling',
  ],
  [GROUNDS.withdrawal['mark-misuse'], 'Misuse of the OCOP mark'],
  [GROUNDS.withdrawal['production-ended'], 'Production has ended'],
  [GROUNDS.withdrawal['authority-conclusion'], 'Another conclusion of a competent authority'],
  [GROUNDS.lapse['not-filed'], 'The term ended and no dossier for reassessment was filed'],
  [GROUNDS.lapse['not-renewed'], 'The reassessment did not confirm its stars'],
  [GROUNDS.lapse['own-wish'], 'The producer left the programme by its own wish'],
  [GROUNDS.lapse['late-limit-passed'], 'The longest extension passed without a result of the reassessment'],
  [GROUNDS.suspension.inspection, 'Result of an inspection'],
  [GROUNDS.suspension['not-remedied'], 'Not remedied in time'],
  [GROUNDS.suspension['under-investigation'], 'A competent authority is investigating'],
]);

/** The English words of a ground that stands in a record; undefined for what was written freely. */
export const groundEnglish = (recorded: string): string | undefined => ENGLISH.get(recorded);
