import type { Template } from './template';

const ID = '0199a000-0000-7000-8000-000000000001';

/** Messages on the monthly and yearly reports: to the office and to the units that answer for their lines. */
export const REPORTING_TEMPLATES = {
  'report.due': {
    label: 'Sắp tới hạn báo cáo (gửi Văn phòng)',
    subject: 'Báo cáo {periodText} phải có trước ngày {dueOn}',
    body: 'Báo cáo {periodText} chưa phát hành, hạn là ngày {dueOn}. Số liệu đã có sẵn từ hồ sơ; hãy lập báo cáo, gửi các đơn vị xác nhận và phát hành.',
    link: '/bao-cao-dinh-ky?ky={period}',
    sample: { periodText: 'tháng 9/2026', period: '2026-09', dueOn: '22/09/2026' },
  },
  'report.units-asked': {
    label: 'Đề nghị đơn vị xác nhận số liệu (gửi huyện, xã)',
    subject: 'Xác nhận số liệu báo cáo {periodText}',
    body: 'Văn phòng Điều phối đề nghị {unitName} xem số liệu của mình trong báo cáo {periodText}, xác nhận hoặc ghi điều chưa đúng, chậm nhất hết ngày {answerBy}.',
    link: '/xac-nhan-so-lieu/{reportId}/{unitId}',
    sample: {
      reportId: ID,
      unitId: '445',
      unitName: 'Huyện Thạch Hà',
      periodText: 'tháng 9/2020',
      answerBy: '21/09/2020',
    },
  },
  'report.answer-due': {
    label: 'Nhắc đơn vị chưa xác nhận số liệu (gửi huyện, xã)',
    subject: 'Chưa xác nhận số liệu báo cáo {periodText}',
    body: '{unitName} chưa xác nhận số liệu của mình trong báo cáo {periodText}; hạn là hết ngày {answerBy}.',
    link: '/xac-nhan-so-lieu/{reportId}/{unitId}',
    sample: {
      reportId: ID,
      unitId: '445',
      unitName: 'Huyện Thạch Hà',
      periodText: 'tháng 9/2020',
      answerBy: '21/09/2020',
    },
  },
  'report.commented': {
    label: 'Đơn vị có ý kiến về số liệu (gửi Văn phòng)',
    subject: '{unitName} có ý kiến về số liệu báo cáo {periodText}',
    body: '{unitName} ghi điều chưa đúng trong số liệu của mình ở báo cáo {periodText}. Nội dung xem trong ứng dụng.',
    link: '/bao-cao-dinh-ky/{reportId}',
    sample: { reportId: ID, unitName: 'Huyện Thạch Hà', periodText: 'tháng 9/2020' },
  },
  'report.issued': {
    label: 'Báo cáo đã phát hành (gửi đơn vị và lãnh đạo)',
    subject: 'Đã phát hành báo cáo {periodText}',
    body: 'Báo cáo {periodText}, số {numberText}, đã phát hành và khóa số liệu.',
    link: '/so-lieu',
    sample: { periodText: 'tháng 9/2020', numberText: '125/BC-VPĐP' },
  },
} as const satisfies Readonly<Record<string, Template>>;
