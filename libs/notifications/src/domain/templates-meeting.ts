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
