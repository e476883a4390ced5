/** What a kind of work is called in calendars and files. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  idea: 'Ý tưởng',
  plan: 'Phương án',
  dossier: 'Hồ sơ',
  paper: 'Giấy tờ',
  case: 'Chấm điểm',
  council: 'Hội đồng',
  decision: 'Quyết định',
  'status-decision': 'Quyết định hiệu lực',
  reassessment: 'Đánh giá lại',
  inspection: 'Kiểm tra',
  'inspection-plan': 'Kế hoạch kiểm tra',
  'withdrawal-case': 'Xem xét thu hồi',
  'violation-report': 'Phản ánh',
  'sales-point': 'Điểm bán',
  'support-grant': 'Hỗ trợ',
  'report-line': 'Số liệu báo cáo',
};
