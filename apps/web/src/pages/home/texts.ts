import type { Language } from '../../texts/language';

interface WorkTexts {
  subtitle: string;
  search: string;
  kind: string;
  urgency: string;
  unit: string;
  work: string;
  content: string;
  due: string;
  undated: string;
  urgencies: Readonly<Record<'overdue' | 'week' | 'later' | 'undated', string>>;
  kinds: Readonly<Record<string, string>>;
  /** A count of which more waits than the list tells. */
  moreThan: (count: number) => string;
  moreOf: (kind: string, count: number) => string;
  seeAll: string;
  bulkActs: string;
}

/** Words of the page of work by last day. */
export const workTexts: Readonly<Record<Language, WorkTexts>> = {
  vi: {
    subtitle:
      'Quá hạn đứng trước, rồi đến hạn gần nhất, rồi đến việc chưa định hạn chờ lâu nhất; ngày làm việc tính theo bảng ngày nghỉ của cơ quan.',
    search: 'Tìm sản phẩm, chủ thể, nội dung',
    kind: 'Loại việc',
    urgency: 'Thời hạn',
    unit: 'Địa bàn',
    work: 'Việc',
    content: 'Nội dung',
    due: 'Hạn',
    undated: 'Chưa định hạn',
    urgencies: { overdue: 'Quá hạn', week: 'Trong tuần', later: 'Sau', undated: 'Chưa định hạn' },
    kinds: {
      idea: 'Ý tưởng',
      plan: 'Phương án',
      dossier: 'Hồ sơ',
      paper: 'Giấy tờ',
      case: 'Chấm điểm',
      council: 'Hội đồng',
      decision: 'Quyết định công nhận',
      complaint: 'Khiếu nại',
      'status-decision': 'Quyết định hiệu lực',
      reassessment: 'Đánh giá lại',
      inspection: 'Kiểm tra',
      'inspection-plan': 'Kế hoạch kiểm tra',
      'withdrawal-case': 'Xem xét thu hồi',
      'violation-report': 'Phản ánh',
      'sales-point': 'Điểm bán',
      'support-grant': 'Hỗ trợ',
      'report-line': 'Số liệu báo cáo',
    },
    moreThan: (count) => `hơn ${count}`,
    moreOf: (kind, count) => `${kind}: còn hơn ${count} việc này.`,
    seeAll: 'Xem tất cả',
    bulkActs: 'Việc làm hàng loạt',
  },
  en: {
    subtitle:
      "Overdue first, then by last day, then what has none, the longest waiting first; working days are counted by the office's table of holidays.",
    search: 'Find a product, a producer, a text',
    kind: 'Kind of work',
    urgency: 'Time left',
    unit: 'Unit',
    work: 'Work',
    content: 'About',
    due: 'Last day',
    undated: 'No last day',
    urgencies: { overdue: 'Overdue', week: 'Within the week', later: 'Later', undated: 'No last day' },
    kinds: {
      idea: 'Ideas',
      plan: 'Plans',
      dossier: 'Dossiers',
      paper: 'Papers',
      case: 'Scoring',
      council: 'Councils',
      decision: 'Recognition decisions',
      complaint: 'Complaints',
      'status-decision': 'Status decisions',
      reassessment: 'Reassessment',
      inspection: 'Inspections',
      'inspection-plan': 'Inspection plans',
      'withdrawal-case': 'Withdrawals',
      'violation-report': 'Reports from the public',
      'sales-point': 'Sales points',
      'support-grant': 'Support',
      'report-line': 'Figures of reports',
    },
    moreThan: (count) => `more than ${count}`,
    moreOf: (kind, count) => `${kind}: more than ${count} of these wait.`,
    seeAll: 'See all',
    bulkActs: 'Acts on many',
  },
};
