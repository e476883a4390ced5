import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages of council sessions that change their day. */
export const MEETING_TEMPLATES = {
  'council.declined': {
    label: 'Từ chối tham gia hội đồng',
    subject: '{memberName} từ chối tham gia {councilName}',
    body: '{memberName} từ chối tham gia {councilName}. Lý do: {reason}. Xin cử người khác nếu cần.',
    link: '/hoi-dong/{councilId}',
    sample: {
      councilId: ID,
      councilName: 'Hội đồng đánh giá OCOP tỉnh Hà Tĩnh',
      memberName: 'Nguyễn Văn An',
      reason: 'Đi công tác dài ngày',
    },
  },
  'sheet-move.asked': {
    label: 'Đề nghị chuyển phiếu nhập nhầm sản phẩm',
    subject: 'Xin xác nhận phiếu chấm nhập nhầm: {fromProduct}',
    body: 'Thư ký hội đồng cho rằng phiếu ông/bà chấm cho “{fromProduct}” là của sản phẩm “{toProduct}”. Lý do: {reason}. Xin mở phiếu và xác nhận chuyển hoặc giữ nguyên. Thư ký không thấy điểm của phiếu.',
    link: '/cham-diem/{caseId}',
    sample: { caseId: ID, fromProduct: 'Cu đơ', toProduct: 'Mật ong', reason: 'Mẫu số 3 và số 4 để lẫn' },
  },
  'sheet-move.confirmed': {
    label: 'Thành viên đồng ý chuyển phiếu',
    subject: '{memberName} đã chuyển phiếu sang “{toProduct}”',
    body: '{memberName} xác nhận phiếu nhập nhầm ở “{fromProduct}” là của “{toProduct}”. Phiếu ở “{fromProduct}” không còn được tính; thành viên nộp lại phiếu ở cả hai sản phẩm.',
    link: '/chot-diem/{caseId}',
    sample: { caseId: ID, fromProduct: 'Cu đơ', toProduct: 'Mật ong', memberName: 'Nguyễn Văn An' },
  },
  'sheet-move.refused': {
    label: 'Thành viên giữ nguyên phiếu',
    subject: '{memberName} giữ nguyên phiếu ở “{fromProduct}”',
    body: '{memberName} cho biết phiếu ở “{fromProduct}” là đúng và không chuyển sang “{toProduct}”.',
    link: '/chot-diem/{caseId}',
    sample: { caseId: ID, fromProduct: 'Cu đơ', toProduct: 'Mật ong', memberName: 'Nguyễn Văn An' },
  },
  'sheet-move.withdrawn': {
    label: 'Rút đề nghị chuyển phiếu',
    subject: 'Không cần xác nhận chuyển phiếu nữa: {fromProduct}',
    body: 'Thư ký hội đồng đã rút đề nghị chuyển phiếu của “{fromProduct}” sang “{toProduct}”. Phiếu của ông/bà giữ nguyên.',
    link: '/cham-diem/{caseId}',
    sample: { caseId: ID, fromProduct: 'Cu đơ', toProduct: 'Mật ong' },
  },
  'sitting.adjourned': {
    label: 'Hoãn phiên họp sang ngày khác',
    subject: 'Họp tiếp ngày {continuesOn}: {councilName}',
    body: 'Phiên họp của {councilName} được hoãn và tiếp tục ngày {continuesOn} tại {place}. Phiếu đã nộp được giữ nguyên; hôm đó xin điểm danh lại.',
    link: '/phien-hop/{sittingId}',
    sample: {
      sittingId: ID,
      councilName: 'Hội đồng đánh giá OCOP tỉnh Hà Tĩnh',
      continuesOn: '03/07/2026',
      place: 'Hội trường UBND tỉnh',
    },
  },
} as const satisfies Readonly<Record<string, Template>>;
