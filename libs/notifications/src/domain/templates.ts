import type { Template } from './template';
import { CERTIFICATE_TEMPLATES } from './templates-certificates';
import { EXCHANGE_TEMPLATES } from './templates-exchange';
import { INSPECTION_TEMPLATES } from './templates-inspection';
import { REPORTING_TEMPLATES } from './templates-reporting';
import { REASSESSMENT_TEMPLATES } from './templates-reassessment';
import { SALES_POINT_TEMPLATES } from './templates-sales-points';
import { DOSSIER_TEMPLATES } from './templates-dossiers';
import { SUPPORT_TEMPLATES } from './templates-support';
import { JOURNEY_TEMPLATES } from './templates-journeys';
import { MEETING_TEMPLATES } from './templates-meeting';
import { RANKING_TEMPLATES } from './templates-ranking';
import { WRITTEN_TEMPLATES } from './templates-written';

export type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';
const idea = { ideaId: ID, productName: 'Mật ong rừng Hương Sơn' };
const plan = { planId: ID, productName: 'Mật ong rừng Hương Sơn' };
const dossier = { dossierId: ID, productName: 'Mật ong rừng Hương Sơn', receiptNo: 'HS-2020-000123' };
const SEE_REASON = 'Lý do và việc cần làm tiếp được ghi trong ứng dụng.';

/**
 * Every message of the programme. No text names a person or gives a result that is not published; reasons and files are read
 * behind the login, where the rights are checked.
 */
export const TEMPLATES = {
  'idea.submitted': {
    label: 'Có phiếu ý tưởng mới',
    subject: 'Phiếu ý tưởng mới: {productName}',
    body: 'Chủ thể {producerName} vừa gửi phiếu đăng ký ý tưởng sản phẩm “{productName}”. Phiếu đang chờ xem xét.',
    link: '/y-tuong/{ideaId}',
    sample: { ...idea, producerName: 'Hợp tác xã Hương Sơn' },
  },
  'idea.returned': {
    label: 'Phiếu ý tưởng được trả lại',
    subject: 'Cần sửa phiếu ý tưởng: {productName}',
    body: `Phiếu ý tưởng sản phẩm “{productName}” được trả lại để sửa. ${SEE_REASON}`,
    link: '/y-tuong/{ideaId}',
    sample: idea,
  },
  'idea.selected': {
    label: 'Ý tưởng được chọn',
    subject: 'Ý tưởng được chọn: {productName}',
    body: 'Ý tưởng sản phẩm “{productName}” đã được chọn. Bước tiếp theo là lập phương án sản xuất kinh doanh.',
    link: '/y-tuong/{ideaId}',
    sample: idea,
  },
  'idea.refused': {
    label: 'Ý tưởng không được chọn',
    subject: 'Ý tưởng chưa được chọn: {productName}',
    body: `Ý tưởng sản phẩm “{productName}” chưa được chọn. ${SEE_REASON}`,
    link: '/y-tuong/{ideaId}',
    sample: idea,
  },
  'plan.submitted': {
    label: 'Có phương án mới',
    subject: 'Phương án mới: {productName}',
    body: 'Chủ thể {producerName} vừa gửi phương án sản xuất kinh doanh của sản phẩm “{productName}”. Phương án đang chờ xem xét.',
    link: '/phuong-an/{planId}',
    sample: { ...plan, producerName: 'Hợp tác xã Hương Sơn' },
  },
  'plan.returned': {
    label: 'Phương án được trả lại',
    subject: 'Cần sửa phương án: {productName}',
    body: `Phương án sản xuất kinh doanh của sản phẩm “{productName}” được trả lại để sửa. ${SEE_REASON}`,
    link: '/phuong-an/{planId}',
    sample: plan,
  },
  'plan.approved': {
    label: 'Phương án được duyệt',
    subject: 'Phương án được duyệt: {productName}',
    body: 'Phương án sản xuất kinh doanh của sản phẩm “{productName}” đã được duyệt. Bước tiếp theo là lập hồ sơ sản phẩm cho một đợt đánh giá.',
    link: '/phuong-an/{planId}',
    sample: plan,
  },
  'plan.refused': {
    label: 'Phương án không được duyệt',
    subject: 'Phương án chưa được duyệt: {productName}',
    body: `Phương án sản xuất kinh doanh của sản phẩm “{productName}” chưa được duyệt. ${SEE_REASON}`,
    link: '/phuong-an/{planId}',
    sample: plan,
  },
  'dossier.received': {
    label: 'Đã nhận hồ sơ (gửi chủ thể)',
    subject: 'Đã nhận hồ sơ {receiptNo}',
    body: 'Hồ sơ sản phẩm “{productName}” đã được nộp, số biên nhận {receiptNo}. Hồ sơ nộp trong ứng dụng có giá trị như bản giấy.',
    link: '/ho-so/{dossierId}',
    sample: dossier,
  },
  'dossier.submitted': {
    label: 'Có hồ sơ mới (gửi nơi nhận)',
    subject: 'Hồ sơ mới: {productName}',
    body: 'Hồ sơ {receiptNo} của sản phẩm “{productName}” ({producerName}) đang chờ kiểm tra.',
    link: '/ho-so/{dossierId}',
    sample: { ...dossier, producerName: 'Hợp tác xã Hương Sơn' },
  },
  'dossier.supplement-asked': {
    label: 'Hồ sơ cần bổ sung',
    subject: 'Cần bổ sung hồ sơ {receiptNo} trước hết ngày {dueOn}',
    body: 'Hồ sơ sản phẩm “{productName}” còn thiếu giấy tờ. Hãy bổ sung những mục được đánh dấu trong ứng dụng; ngày cuối cùng là {dueOn}.',
    link: '/ho-so/{dossierId}',
    sample: { ...dossier, dueOn: '20/09/2020' },
  },
  'dossier.accepted': {
    label: 'Hồ sơ được tiếp nhận',
    subject: 'Hồ sơ được tiếp nhận: {productName}',
    body: 'Hồ sơ {receiptNo} của sản phẩm “{productName}” đã đầy đủ và được tiếp nhận để hội đồng đánh giá.',
    link: '/ho-so/{dossierId}',
    sample: dossier,
  },
  'dossier.refused': {
    label: 'Hồ sơ không được tiếp nhận',
    subject: 'Hồ sơ không được tiếp nhận: {productName}',
    body: `Hồ sơ {receiptNo} của sản phẩm “{productName}” không được tiếp nhận. ${SEE_REASON}`,
    link: '/ho-so/{dossierId}',
    sample: dossier,
  },
  'dossier.withdrawn': {
    label: 'Hồ sơ đã rút',
    subject: 'Hồ sơ đã rút: {productName}',
    body: 'Hồ sơ {receiptNo} của sản phẩm “{productName}” đã được rút khỏi đợt đánh giá.',
    link: '/ho-so/{dossierId}',
    sample: dossier,
  },
  'dossier.sent-on': {
    label: 'Xã đã cho ý kiến, hồ sơ chuyển lên (gửi chủ thể)',
    subject: 'Hồ sơ đã chuyển lên cấp trên: {productName}',
    body: 'Ủy ban nhân dân xã đã cho ý kiến về hồ sơ {receiptNo} của sản phẩm “{productName}” và chuyển hồ sơ lên cấp trên.',
    link: '/ho-so/{dossierId}',
    sample: dossier,
  },
  'results.sent-up': {
    label: 'Kết quả cấp dưới được gửi lên (gửi nơi nhận)',
    subject: '{count} sản phẩm được gửi lên: {roundName}',
    body: '{count} sản phẩm của {roundName} vừa được gửi lên cùng công văn và biên bản, đang chờ hội đồng cấp trên.',
    link: '/ho-so',
    sample: { count: '9', roundName: 'Đợt 1 năm 2020' },
  },
  'council.appointed': {
    label: 'Được cử vào hội đồng',
    subject: 'Ông/bà được cử vào {councilName}',
    body: 'Ông/bà có tên trong {councilName} theo Quyết định số {decisionNo}. Xin mở trang hội đồng để nhận lời hoặc từ chối, và khai quan hệ với các chủ thể (nếu có) trước phiên họp.',
    link: '/hoi-dong/{councilId}',
    sample: { councilId: ID, councilName: 'Hội đồng đánh giá OCOP tỉnh Hà Tĩnh', decisionNo: '2100/QĐ-UBND' },
  },
  'sitting.planned': {
    label: 'Mời họp hội đồng',
    subject: 'Mời họp ngày {heldOn}: {councilName}',
    body: 'Kính mời ông/bà dự phiên họp của {councilName} ngày {heldOn} tại {place}. Hồ sơ và minh chứng được xem trong ứng dụng.',
    link: '/phien-hop/{sittingId}',
    sample: {
      sittingId: ID,
      councilName: 'Hội đồng đánh giá OCOP tỉnh Hà Tĩnh',
      heldOn: '05/10/2020',
      place: 'Phòng họp số 2',
    },
  },
  'decision.waiting': {
    label: 'Quyết định chờ phê duyệt (gửi lãnh đạo)',
    subject: 'Chờ phê duyệt: danh sách {count} sản phẩm, {roundName}',
    body: 'Danh sách {count} sản phẩm của {roundName} đã được trình. Ông/bà xem và phê duyệt hoặc trả lại trong ứng dụng.',
    link: '/quyet-dinh/{decisionId}',
    sample: { decisionId: ID, count: '60', roundName: 'Đợt 1 năm 2020' },
  },
  'result.published': {
    label: 'Thông báo kết quả (gửi chủ thể)',
    subject: 'Kết quả {roundName}: {summary}',
    body: 'Theo Quyết định số {decisionNo} ngày {decidedOn} của {issuingBody}:\n{results}\nGiải thích từng sản phẩm, cả những điểm còn thiếu cho hạng sao tiếp theo, có trong ứng dụng.',
    link: '/{page}',
    sample: {
      page: `ket-qua/${ID}`,
      roundName: 'Đợt 1 năm 2020',
      summary: 'Mật ong rừng Hương Sơn',
      decisionNo: '3500/QĐ-UBND',
      decidedOn: '08/10/2020',
      issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
      results: '- Mật ong rừng Hương Sơn: đạt 4 sao\n- Kẹo cu đơ: chưa đạt 3 sao nên chưa được công nhận',
    },
  },
  'results.published-here': {
    label: 'Thông báo kết quả trên địa bàn (gửi cán bộ xã)',
    subject: 'Kết quả {roundName}: {count} sản phẩm trên địa bàn',
    body: 'Quyết định số {decisionNo} ngày {decidedOn} của {issuingBody} đã được công bố. Trên địa bàn: {summary}.',
    link: '/{page}',
    sample: {
      page: `ket-qua/${ID}`,
      roundName: 'Đợt 1 năm 2020',
      count: '4',
      decisionNo: '3500/QĐ-UBND',
      decidedOn: '08/10/2020',
      issuingBody: 'Ủy ban nhân dân tỉnh Hà Tĩnh',
      summary: '1 sản phẩm 4 sao, 2 sản phẩm 3 sao, 1 sản phẩm chưa được công nhận',
    },
  },
  'certificate.ready': {
    label: 'Giấy chứng nhận đã có',
    subject: 'Giấy chứng nhận OCOP đã có: {productName}',
    body: 'Giấy chứng nhận số {number} ({stars} sao) của sản phẩm “{productName}” đã có, giá trị đến hết ngày {validThrough}. Hãy tải và in từ ứng dụng.',
    link: '/chung-nhan',
    sample: {
      productName: 'Mật ong rừng Hương Sơn',
      number: '07/2020/GCN-OCOP',
      stars: '4',
      validThrough: '11/10/2023',
    },
  },
  'account.invitation': {
    label: 'Mời dùng tài khoản',
    subject: 'Mời ông/bà dùng OCOP Sao',
    body: 'Ông/bà được mời dùng ứng dụng OCOP Sao. Hãy mở đường dẫn dưới đây để đặt mật khẩu; đường dẫn dùng được một lần, trong 7 ngày. Nếu ông/bà không chờ thư này, hãy bỏ qua.',
    link: '/loi-moi#{token}',
    sample: { token: 'ma-dung-mot-lan' },
  },
  'account.password-reset': {
    label: 'Đặt lại mật khẩu',
    subject: 'Đặt lại mật khẩu OCOP Sao',
    body: 'Có yêu cầu đặt lại mật khẩu của tài khoản này. Hãy mở đường dẫn dưới đây; đường dẫn dùng được một lần, trong 30 phút. Nếu ông/bà không yêu cầu, hãy bỏ qua: mật khẩu không đổi.',
    link: '/dat-lai-mat-khau#{token}',
    sample: { token: 'ma-dung-mot-lan' },
  },
  ...CERTIFICATE_TEMPLATES,
  ...EXCHANGE_TEMPLATES,
  ...INSPECTION_TEMPLATES,
  ...DOSSIER_TEMPLATES,
  ...REPORTING_TEMPLATES,
  ...SUPPORT_TEMPLATES,
  ...SALES_POINT_TEMPLATES,
  ...REASSESSMENT_TEMPLATES,
  ...JOURNEY_TEMPLATES,
  ...MEETING_TEMPLATES,
  ...RANKING_TEMPLATES,
  ...WRITTEN_TEMPLATES,
} as const satisfies Readonly<Record<string, Template>>;

export type TemplateKey = keyof typeof TEMPLATES;
/** Facts that a template needs, by name. */
export type FactsOf<K extends TemplateKey> = { readonly [Name in keyof (typeof TEMPLATES)[K]['sample']]: string };
