import type { AnnexSpec, FigureSpan } from '../report-template';

/** Plans and capital, as the business plans say. */
export const PLANS_ANNEX: AnnexSpec = {
  id: 'plans',
  title: 'Phương án sản xuất kinh doanh được chấp thuận và vốn theo nguồn (lũy kế)',
  unit: 'phương án, đồng',
  of: 'units',
  columns: [
    { title: 'Số phương án', indicator: 'plans-approved', span: 'all' },
    { title: 'Tổng vốn', indicator: 'plan-capital', span: 'all' },
    { title: 'Vốn chủ cơ sở', indicator: 'plan-capital-owner', span: 'all' },
    { title: 'Vốn vay', indicator: 'plan-capital-loan', span: 'all' },
    { title: 'Ngân sách hỗ trợ', indicator: 'plan-capital-state', span: 'all' },
    { title: 'Vốn khác', indicator: 'plan-capital-other', span: 'all' },
  ],
};

export const proposals = (span: FigureSpan): AnnexSpec => ({
  id: 'proposals',
  title: 'Sản phẩm đề xuất đánh giá, phân hạng: số kê khai và số theo hồ sơ',
  unit: 'sản phẩm',
  of: 'declared',
  indicator: 'products-proposed',
  span,
});

export const ideas = (span: FigureSpan): AnnexSpec => ({
  id: 'ideas',
  title: 'Ý tưởng sản phẩm và tổ chức kinh tế',
  unit: 'ý tưởng, tổ chức',
  of: 'units',
  columns: [
    { title: 'Ý tưởng được chấp thuận', indicator: 'ideas-approved', span },
    { title: 'Tổ chức phát triển mới', indicator: 'organisations-new', span },
    { title: 'Tổ chức được củng cố', indicator: 'organisations-strengthened', span },
  ],
});

export const rated = (span: FigureSpan): AnnexSpec => ({
  id: 'rated',
  title: 'Sản phẩm được công nhận theo hạng sao',
  unit: 'sản phẩm',
  of: 'units',
  columns: [
    { title: '3 sao', indicator: 'three-star', span },
    { title: '4 sao', indicator: 'four-star', span },
    { title: '5 sao', indicator: 'five-star', span },
    { title: 'Cộng', indicator: 'products-certified', span },
    { title: 'Giấy chứng nhận còn hiệu lực cuối kỳ', indicator: 'certificates-in-force', span },
  ],
});

export const reassessment = (span: FigureSpan): AnnexSpec => ({
  id: 'reassessment',
  title: 'Đánh giá lại, thu hồi',
  unit: 'sản phẩm',
  of: 'units',
  columns: [
    { title: 'Đến hạn', indicator: 'reassessment-due', span },
    { title: 'Đã đánh giá lại', indicator: 'reassessment-done', span },
    { title: 'Quá hạn', indicator: 'reassessment-overdue', span: 'all' },
    { title: 'Được tạm hoãn', indicator: 'reassessment-held', span },
    { title: 'Thu hồi, tạm dừng', indicator: 'withdrawals', span },
    { title: 'Lượt kiểm tra', indicator: 'inspections', span },
  ],
});

export const support = (span: FigureSpan): AnnexSpec => ({
  id: 'support',
  title: 'Hỗ trợ theo chính sách',
  unit: 'đồng',
  of: 'units',
  columns: [
    { title: 'Đã quyết định', indicator: 'support-decided', span },
    { title: 'Đã giải ngân', indicator: 'support-paid', span },
    { title: 'Đã quyết định, lũy kế', indicator: 'support-decided', span: 'all' },
    { title: 'Đã giải ngân, lũy kế', indicator: 'support-paid', span: 'all' },
  ],
});

export const training = (span: FigureSpan): AnnexSpec => ({
  id: 'training',
  title: 'Tập huấn',
  unit: 'lớp, lượt người',
  of: 'units',
  columns: [
    { title: 'Lớp trong kỳ', indicator: 'training-classes', span },
    { title: 'Lượt người trong kỳ', indicator: 'training-participants', span },
    { title: 'Lớp, lũy kế năm', indicator: 'training-classes', span: 'year' },
    { title: 'Lượt người, lũy kế năm', indicator: 'training-participants', span: 'year' },
  ],
});

export const communication = (spans: readonly FigureSpan[]): AnnexSpec => ({
  id: 'communication',
  title: 'Truyền thông, xúc tiến thương mại',
  unit: 'theo từng dòng',
  of: 'measures',
  indicators: [
    ...['shows-filmed', 'shows-broadcast', 'articles', 'television', 'contest-weeks', 'contest-entries'],
    ...['fairs', 'market-days', 'trade-promotions', 'new-agents', 'e-market-products', 'export-contracts'],
    'promotion-value',
  ],
  spans,
});

export const SALES_POINTS_ANNEX: AnnexSpec = {
  id: 'sales-points',
  title: 'Điểm giới thiệu và bán sản phẩm OCOP vào ngày cuối kỳ',
  unit: 'điểm',
  of: 'units',
  columns: [{ title: 'Điểm được công nhận', indicator: 'sales-points', span: 'period' }],
};

export const TARGETS_ANNEX: AnnexSpec = {
  id: 'targets',
  title: 'Chỉ tiêu của năm và kết quả',
  unit: 'theo từng dòng',
  of: 'targets',
  indicators: [
    ...['ideas-approved', 'plans-approved', 'products-proposed', 'products-certified', 'four-star', 'five-star'],
    ...['organisations-strengthened', 'organisations-new', 'training-classes', 'training-participants', 'market-days'],
    'direct-jobs',
  ],
};
