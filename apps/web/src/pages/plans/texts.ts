import type { StateVocabulary } from '../../components/state-chip';
import type { Source } from '../../lib/capital';
import { groupDigits } from '../../lib/money';
import type { Label, Language } from '../../texts/language';

export const PLAN_STATES: StateVocabulary = {
  draft: { label: { vi: 'Bản nháp', en: 'Draft' }, tone: 'neutral' },
  submitted: { label: { vi: 'Đã gửi, chờ duyệt', en: 'Submitted' }, tone: 'waiting' },
  returned: { label: { vi: 'Trả lại để sửa', en: 'Returned' }, tone: 'attention' },
  approved: { label: { vi: 'Đã duyệt', en: 'Approved' }, tone: 'good' },
  refused: { label: { vi: 'Không duyệt', en: 'Refused' }, tone: 'bad' },
};

export const PLAN_ACTIONS: Readonly<Record<string, Label>> = {
  create: { vi: 'Bắt đầu lập phương án', en: 'Began the plan' },
  'record-earlier': { vi: 'Nhập phương án đã duyệt trên giấy', en: 'Entered a plan approved on paper' },
  submit: { vi: 'Gửi phương án', en: 'Sent the plan' },
  return: { vi: 'Trả lại để sửa', en: 'Returned for change' },
  approve: { vi: 'Duyệt phương án', en: 'Approved the plan' },
  'undo-approve': { vi: 'Hoàn tác việc duyệt phương án', en: 'Took the approval back' },
  refuse: { vi: 'Không duyệt phương án', en: 'Refused the plan' },
};

export const PLAN_MEANING: Readonly<Record<string, Label>> = {
  draft: {
    vi: 'Phương án chưa gửi. Những gì đã viết được lưu lại; tổng vốn phải bằng cộng các nguồn thì mới gửi được.',
    en: 'Not sent yet. What is written is saved; it can be sent once the total equals the sum of the sources.',
  },
  submitted: {
    vi: 'Đã gửi. Cấp cơ sở góp ý, Văn phòng Điều phối tỉnh xét duyệt; kết quả được báo tới chủ thể.',
    en: 'Sent. The offices comment on it and decide; the producer is told the result.',
  },
  returned: {
    vi: 'Cần sửa theo lý do dưới đây rồi gửi lại.',
    en: 'To be changed for the reason below, then sent again.',
  },
  approved: {
    vi: 'Phương án đã được duyệt và dùng được trong hồ sơ sản phẩm.',
    en: 'Approved; it can be used in the dossier of the product.',
  },
  refused: { vi: 'Phương án không được duyệt.', en: 'The plan was refused.' },
};

export const SOURCE_LABELS: Readonly<Record<Source, Label>> = {
  owner: { vi: 'Vốn chủ cơ sở', en: 'Owner' },
  loan: { vi: 'Vốn vay', en: 'Loan' },
  state: { vi: 'Ngân sách nhà nước hỗ trợ', en: 'State support' },
  other: { vi: 'Vốn khác', en: 'Other' },
};

export const SECTIONS = [
  {
    name: 'organisation',
    label: { vi: 'Tổ chức, bộ máy', en: 'Organisation' },
    hint: {
      vi: 'Ai quản lý, bao nhiêu thành viên, giấy đăng ký.',
      en: 'Who manages, how many members, registration papers.',
    },
  },
  {
    name: 'staff',
    label: { vi: 'Lao động', en: 'Staff' },
    hint: {
      vi: 'Số lao động thường xuyên, thời vụ, người địa phương.',
      en: 'Permanent and seasonal workers, people of the place.',
    },
  },
  {
    name: 'goals',
    label: { vi: 'Mục tiêu', en: 'Goals' },
    hint: { vi: 'Sau ba năm muốn đạt điều gì.', en: 'What is to be reached after three years.' },
  },
  {
    name: 'product',
    label: { vi: 'Sản phẩm', en: 'Product' },
    hint: {
      vi: 'Sản phẩm, bao bì, chất lượng, điểm khác biệt.',
      en: 'Product, packaging, quality, what sets it apart.',
    },
  },
  {
    name: 'market',
    label: { vi: 'Thị trường', en: 'Market' },
    hint: { vi: 'Bán cho ai, ở đâu, bằng cách nào.', en: 'Sold to whom, where and how.' },
  },
  {
    name: 'production',
    label: { vi: 'Sản xuất', en: 'Production' },
    hint: {
      vi: 'Vùng nguyên liệu, máy móc, quy trình, sản lượng.',
      en: 'Raw material, machines, process, output.',
    },
  },
] as const;
export type SectionName = (typeof SECTIONS)[number]['name'];

/** '10000000' → 'thừa 10.000.000 đ', '-1000000' → 'thiếu 1.000.000 đ'. */
export const differenceWords = (difference: string, language: Language = 'vi'): string => {
  const isLess = difference.startsWith('-');
  const amount = `${groupDigits(isLess ? difference.slice(1) : difference)} đ`;
  if (language === 'en') return `${amount} ${isLess ? 'too little' : 'too much'}`;
  return `${isLess ? 'thiếu' : 'thừa'} ${amount}`;
};

const vi = {
  plans: 'Phương án',
  title: 'Phương án sản xuất kinh doanh',
  text: 'Ba năm, vốn theo nguồn và theo năm; tổng vốn luôn bằng cộng các nguồn.',
  fromIdea: 'Lập từ ý tưởng được chọn',
  list: 'Danh sách',
  search: 'Tìm sản phẩm, chủ thể',
  state: 'Trạng thái',
  none: 'Chưa có phương án nào',
  noneText: 'Phương án được lập trên một ý tưởng đã được chọn.',
  product: 'Sản phẩm',
  producer: 'Chủ thể',
  total: 'Tổng vốn',
  sentOn: 'Ngày gửi',
  approvedOn: 'Ngày duyệt',
  seeIdea: 'Xem ý tưởng',
  pdf: 'Tải phương án (PDF)',
  reason: 'Lý do:',
  onPaper: (document: string, body: string, day: string) =>
    `Phương án đã duyệt trên giấy trước khi có hệ thống, nhập từ sổ: ${document} của ${body}, ngày ${day}.`,
  submit: 'Gửi phương án',
  stillMissing: (count: number) => `còn ${count} mục phải viết hoặc sửa, bấm vào tên mục để tới đó.`,
  submitTitle: 'Gửi phương án?',
  submitText: 'Sau khi gửi, phương án không sửa được cho đến khi được trả lại.',
  approve: 'Duyệt phương án',
  approveTitle: 'Duyệt phương án này?',
  approveText: 'Chủ thể được báo; phương án được khoá.',
  return: 'Trả lại để sửa',
  returnTitle: 'Trả lại để sửa?',
  returnText: 'Chủ thể sửa theo lý do rồi gửi lại.',
  refuse: 'Không duyệt',
  refuseTitle: 'Không duyệt phương án này?',
  refuseText: 'Phương án được khoá lại.',
  productName: 'Tên sản phẩm',
  content: 'Nội dung phương án',
  capitalOf: (year: number, source: string) => `Vốn, năm thứ ${year}: ${source}`,
  goalsOf: (year: number) => `Mục tiêu, năm thứ ${year}`,
  declared: 'Tổng vốn khai báo',
  declaredHint: 'Tổng của mọi năm, mọi nguồn.',
  years: 'Số năm, năm đầu',
  goals: 'Mục tiêu từng năm',
  goalsText: 'Doanh thu và lợi nhuận dự kiến, đồng.',
  capital: 'Vốn theo năm và nguồn',
  capitalText: 'Ghi số đồng chẵn; ô nào không có thì để trống.',
  capitalCaption: 'Vốn theo năm và nguồn, đồng',
  firstYear: 'Năm đầu',
  horizon: 'Số năm',
  horizonHint: 'Thông thường là 3 năm.',
  horizonOf: (count: number) => `${count} năm`,
  year: 'Năm',
  yearOf: (year: number) => `Năm ${year}`,
  revenue: 'Doanh thu',
  profit: 'Lợi nhuận',
  stateShort: 'Ngân sách hỗ trợ',
  yearSum: (year: number) => `Cộng năm ${year}:`,
  capitalFault: 'Bảng vốn:',
  sum: 'Cộng các nguồn',
  sumDong: 'Cộng (đồng)',
  noCapital: 'Chưa ghi vốn',
  fits: 'Khớp: tổng bằng cộng các nguồn, 100,0%',
  differs: (words: string) => `Các nguồn ${words} so với tổng`,
  shares: 'Cơ cấu vốn theo nguồn',
  byUnit: 'Vốn theo địa bàn và nguồn',
  byUnitText: (state: string) => `Các phương án ở trạng thái “${state}”, đồng.`,
  byUnitNone: 'Khi có phương án ở trạng thái này, số cộng hiện ở đây.',
  unit: 'Địa bàn',
  all: 'Tất cả',
  comments: 'Góp ý',
  noComments: 'Chưa có góp ý nào.',
  comment: 'Góp ý của cơ quan',
  commentMissing: 'Hãy ghi góp ý.',
  commentHint: 'Chủ thể đọc được góp ý này; góp ý đã gửi thì không xoá.',
  sendComment: 'Gửi góp ý',
};

const en: typeof vi = {
  plans: 'Plans',
  title: 'Business plans',
  text: 'Three years, capital by source and year; the total always equals the sum of the sources.',
  fromIdea: 'Make one from a selected idea',
  list: 'List',
  search: 'Find product, producer',
  state: 'State',
  none: 'No plans yet',
  noneText: 'A plan is made on an idea that was selected.',
  product: 'Product',
  producer: 'Producer',
  total: 'Total capital',
  sentOn: 'Sent on',
  approvedOn: 'Approved on',
  seeIdea: 'See the idea',
  pdf: 'Plan (PDF)',
  reason: 'Reason:',
  onPaper: (document, body, day) =>
    `Approved on paper before there was this system, entered from the register: ${document} of ${body}, ${day}.`,
  submit: 'Send the plan',
  stillMissing: (count) =>
    `${count} ${count === 1 ? 'part has' : 'parts have'} to be written or mended; press its name to go there.`,
  submitTitle: 'Send the plan?',
  submitText: 'Once sent, the plan cannot be changed until it is returned.',
  approve: 'Approve the plan',
  approveTitle: 'Approve this plan?',
  approveText: 'The producer is told; the plan is locked.',
  return: 'Return for change',
  returnTitle: 'Return for change?',
  returnText: 'The producer changes it for the reason given and sends it again.',
  refuse: 'Refuse',
  refuseTitle: 'Refuse this plan?',
  refuseText: 'The plan is locked.',
  productName: 'Name of the product',
  content: 'Content of the plan',
  capitalOf: (year, source) => `Capital, year ${year}: ${source}`,
  goalsOf: (year) => `Goals, year ${year}`,
  declared: 'Total capital declared',
  declaredHint: 'Of all years and all sources.',
  years: 'Number of years, first year',
  goals: 'Goals by year',
  goalsText: 'Expected revenue and profit, đồng.',
  capital: 'Capital by year and source',
  capitalText: 'Whole đồng; leave empty what there is not.',
  capitalCaption: 'Capital by year and source, đồng',
  firstYear: 'First year',
  horizon: 'Years',
  horizonHint: 'Three, as a rule.',
  horizonOf: (count) => `${count} ${count === 1 ? 'year' : 'years'}`,
  year: 'Year',
  yearOf: (year) => `Year ${year}`,
  revenue: 'Revenue',
  profit: 'Profit',
  stateShort: 'State support',
  yearSum: (year) => `Sum of ${year}:`,
  capitalFault: 'Capital:',
  sum: 'Sum of the sources',
  sumDong: 'Sum (đồng)',
  noCapital: 'No capital written yet',
  fits: 'Fits: the total equals the sum of the sources, 100.0%',
  differs: (words) => `The sources are ${words} against the total`,
  shares: 'Shares of the sources',
  byUnit: 'Capital by unit and source',
  byUnitText: (state) => `Plans in the state “${state}”, đồng.`,
  byUnitNone: 'Once there are plans in this state their sums stand here.',
  unit: 'Unit',
  all: 'All',
  comments: 'Comments',
  noComments: 'No comments yet.',
  comment: 'Comment of the office',
  commentMissing: 'Write the comment.',
  commentHint: 'The producer reads it; once sent it stays.',
  sendComment: 'Send the comment',
};

/** Words of the plan pages, in both languages. */
export const planTexts = { vi, en };
export type PlanWords = typeof vi;
