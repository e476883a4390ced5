/**
 * Vietnamese words that have two English ones: what stands behind `@@` names what is meant and is shown to nobody. The word
 * without it stands in the file of its area, with its most common meaning.
 */
export const inContextWords: Readonly<Record<string, string>> = {
  'Hạng@@thứ tự': 'Rank',
  'Điểm bán@@nhiều': 'Sales points',
  'Mức@@quy định': 'Limit',
  'Tạm dừng@@việc họp': 'Pause',
  'Tạm dừng@@đang nghỉ': 'Paused',
  'Tạm dừng@@kết nối': 'Pause',
  'Tạm dừng@@điểm bán': 'Suspend',
  'Tệp@@nhiều': 'Files',
  'Đợt đánh giá@@nhiều': 'Evaluation rounds',
  'Số@@lượng': 'Figure',
  'Quyết định@@tổng': 'Decided',
  'Đã thu hồi@@tổng': 'Recovered',
  '{0} điểm@@tổng': '{0} sales {0:point|points}',
  '{0} lượt@@tổng': '{0} {0:entry|entries}',
};
