import { AMOUNT, COUNT, MEAN, type Indicator, type Measure } from '../indicator';
import { OF_PLACE, OF_PRODUCER } from './development';

const REGISTERS = {
  training: 'Tập huấn',
  communication: 'Truyền thông',
  promotion: 'Xúc tiến thương mại',
  guidance: 'Đoàn thể hướng dẫn',
} as const;
type RegisterName = keyof typeof REGISTERS;

type Rest = Pick<Indicator, 'key' | 'label' | 'unit' | 'counts'> & Partial<Indicator>;

/** A figure over the entries of a register. */
const ofEntries = (subject: string, register: RegisterName, kind: string | null, rest: Rest): Indicator => ({
  subject,
  format: 'count',
  source: `Sổ theo dõi: ${REGISTERS[register]}`,
  view: 'entry',
  where: `f.register = '${register}'${kind === null ? '' : ` and f.kind = '${kind}'`}`,
  measure: COUNT,
  cuts: [...(kind === null ? (['kind'] as const) : []), ...OF_PLACE],
  kindsOfRegister: register,
  page: '/so-theo-doi/',
  ...rest,
});

const PEOPLE: Measure = { sum: 'coalesce(sum(f.participants), 0)', by: null };
const training = (key: string, label: string, unit: string, level: string, measure: Measure): Indicator =>
  ofEntries('Tập huấn', 'training', null, {
    ...{ key, label, unit, measure },
    ...(level === '' ? {} : { where: `f.register = 'training' and ${level}` }),
    counts: 'Lớp ghi trong sổ tập huấn, theo ngày khai giảng; cấp là cấp của đơn vị tổ chức.',
    ...(level === '' ? { targets: [key], declared: key } : {}),
  });
const PROVINCE = `f.level = 'province'`;
const BELOW = `f.level <> 'province'`;

const promotion = (kind: string, rest: Rest): Indicator => ofEntries('Xúc tiến thương mại', 'promotion', kind, rest);

const results = (rest: Rest): Indicator => ({
  subject: 'Kết quả của chủ thể',
  format: 'count',
  source: 'Kết quả năm do chủ thể khai',
  view: 'result',
  measure: COUNT,
  cuts: ['unit', 'unit-now', 'year', ...OF_PRODUCER],
  page: '/ket-qua-nam/',
  ...rest,
});

/** What the small registers and the yearly results say. */
export const ACTIVITIES: readonly Indicator[] = [
  training('training-classes', 'Lớp tập huấn', 'lớp', '', COUNT),
  training('training-participants', 'Lượt người được tập huấn', 'lượt người', '', PEOPLE),
  training('training-women', 'Lượt phụ nữ được tập huấn', 'lượt người', '', {
    sum: 'coalesce(sum(f.women), 0)',
    by: null,
  }),
  training('training-classes-province', 'Lớp tập huấn cấp tỉnh', 'lớp', PROVINCE, COUNT),
  training('training-participants-province', 'Lượt người tập huấn cấp tỉnh', 'lượt người', PROVINCE, PEOPLE),
  training('training-classes-local', 'Lớp tập huấn của địa phương', 'lớp', BELOW, COUNT),
  training('training-participants-local', 'Lượt người tập huấn của địa phương', 'lượt người', BELOW, PEOPLE),
  ofEntries('Truyền thông', 'communication', 'game-show', {
    ...{ key: 'shows-filmed', label: 'Gameshow đã quay', unit: 'số', measure: AMOUNT },
    counts: 'Số gameshow đã quay, theo ngày quay.',
  }),
  ofEntries('Truyền thông', 'communication', 'game-show', {
    ...{ key: 'shows-broadcast', label: 'Gameshow đã phát sóng', unit: 'số', measure: AMOUNT, view: 'broadcast' },
    where: `f.kind = 'game-show'`,
    counts: 'Số gameshow đã phát sóng, theo ngày phát sóng.',
  }),
  ofEntries('Truyền thông', 'communication', 'article', {
    ...{ key: 'articles', label: 'Tin, bài', unit: 'tin, bài', measure: AMOUNT },
    counts: 'Tin, bài ghi trong sổ, theo ngày đầu.',
  }),
  ofEntries('Truyền thông', 'communication', 'television', {
    ...{ key: 'television', label: 'Phóng sự truyền hình', unit: 'phóng sự', measure: AMOUNT },
    counts: 'Phóng sự ghi trong sổ, theo ngày đầu.',
  }),
  ofEntries('Truyền thông', 'communication', 'contest-week', {
    ...{ key: 'contest-weeks', label: 'Tuần thi trên mạng', unit: 'tuần' },
    counts: 'Tuần thi đã kết thúc, theo ngày cuối tuần thi.',
  }),
  ofEntries('Truyền thông', 'communication', 'contest-week', {
    ...{ key: 'contest-entries', label: 'Lượt thi trên mạng', unit: 'lượt', measure: PEOPLE },
    counts: 'Lượt tham gia của các tuần thi đã kết thúc.',
  }),
  ofEntries('Truyền thông', 'communication', 'contest-week', {
    ...{ key: 'contest-entries-per-week', label: 'Lượt thi bình quân một tuần', unit: 'lượt/tuần', format: 'ratio' },
    measure: { sum: PEOPLE.sum, by: 'count(*)' },
    counts: 'Lượt tham gia chia cho số tuần thi, làm tròn đến lượt.',
  }),
  promotion('fair', {
    ...{ key: 'fairs', label: 'Hội chợ, triển lãm', unit: 'cuộc', measure: AMOUNT },
    counts: 'Hội chợ, triển lãm có sản phẩm OCOP tham gia, theo ngày đầu.',
  }),
  promotion('market-day', {
    ...{ key: 'market-days', label: 'Phiên chợ OCOP', unit: 'phiên', measure: AMOUNT, targets: ['market-days'] },
    ...{ declared: 'market-days', counts: 'Phiên chợ đã tổ chức, theo ngày đầu.' },
  }),
  promotion('trade-promotion', {
    ...{ key: 'trade-promotions', label: 'Đoàn xúc tiến, hội nghị kết nối', unit: 'cuộc', measure: AMOUNT },
    counts: 'Đoàn xúc tiến thương mại và hội nghị kết nối cung cầu, theo ngày đầu.',
  }),
  promotion('agents', {
    ...{ key: 'new-agents', label: 'Đại lý mới', unit: 'đại lý', measure: AMOUNT },
    counts: 'Đại lý mới mở của các chủ thể, theo ngày ghi.',
  }),
  promotion('e-market', {
    ...{ key: 'e-market-products', label: 'Sản phẩm lên sàn thương mại điện tử', unit: 'sản phẩm' },
    measure: { sum: 'coalesce(sum(f.products), 0)', by: null },
    counts: 'Sản phẩm được đưa lên sàn, theo ngày ghi.',
  }),
  promotion('export', {
    ...{ key: 'export-contracts', label: 'Hợp đồng xuất khẩu', unit: 'hợp đồng', measure: AMOUNT },
    counts: 'Hợp đồng xuất khẩu đã ký, theo ngày ký.',
  }),
  ofEntries('Xúc tiến thương mại', 'promotion', null, {
    ...{ key: 'promotion-value', label: 'Giá trị giao dịch tại hoạt động xúc tiến', unit: 'đồng', format: 'dong' },
    measure: { sum: 'coalesce(sum(f.value), 0)', by: null },
    counts: 'Giá trị mua bán, ký kết ghi trong sổ xúc tiến.',
  }),
  ofEntries('Đoàn thể', 'guidance', null, {
    ...{ key: 'guided-products', label: 'Sản phẩm do đoàn thể hướng dẫn', unit: 'sản phẩm' },
    measure: { sum: 'coalesce(sum(f.products), 0)', by: null },
    counts: 'Sản phẩm được các tổ chức đoàn thể hướng dẫn, hỗ trợ, theo ngày đầu.',
  }),
  results({
    ...{ key: 'results-told', label: 'Chủ thể đã khai kết quả năm', unit: 'chủ thể' },
    counts: 'Mỗi chủ thể một kết quả cho một năm; tính vào ngày cuối năm đó.',
  }),
  results({
    ...{ key: 'revenue', label: 'Doanh thu của chủ thể', unit: 'đồng', format: 'dong', measure: AMOUNT },
    counts: 'Doanh thu năm do các chủ thể khai.',
  }),
  results({
    ...{ key: 'direct-jobs', label: 'Lao động trực tiếp', unit: 'người', targets: ['direct-jobs'] },
    ...{ declared: 'direct-jobs', measure: { sum: 'coalesce(sum(f.jobs), 0)', by: null } },
    counts: 'Lao động trực tiếp của các chủ thể trong năm.',
  }),
  results({
    ...{ key: 'export-value', label: 'Giá trị xuất khẩu của chủ thể', unit: 'đồng', format: 'dong' },
    measure: { sum: 'coalesce(sum(f.export_value), 0)', by: null },
    counts: 'Giá trị xuất khẩu năm do các chủ thể khai.',
  }),
  results({
    ...{ key: 'online-sellers', label: 'Chủ thể bán hàng trên mạng', unit: 'chủ thể', where: `f.kind = 'online'` },
    counts: 'Chủ thể khai có bán trên sàn thương mại điện tử hoặc mạng xã hội trong năm.',
  }),
  results({
    ...{ key: 'revenue-growth', label: 'Tăng doanh thu bình quân so với trước khi tham gia', unit: '%' },
    ...{ format: 'percent', view: 'growth_since_joining', measure: MEAN, declared: 'revenue-growth' },
    counts:
      'Trung bình cộng mức tăng của từng chủ thể so với năm gần nhất trước khi gửi ý tưởng đầu tiên; chủ thể chưa khai năm trước đó không tính.',
  }),
  results({
    ...{ key: 'revenue-growth-in-year', label: 'Tăng doanh thu bình quân so với năm trước', unit: '%' },
    ...{ format: 'percent', view: 'growth_in_year', measure: MEAN },
    counts:
      'Trung bình cộng mức tăng của từng chủ thể so với năm liền trước; chủ thể thiếu một trong hai năm không tính.',
  }),
];
