import { wholeNumberSetting } from '@app/platform/settings';

const GROUP = 'Làm thay chủ thể';

/** How long a one-time code can be typed. */
export const CODE_MINUTES = wholeNumberSetting({
  key: 'journeys.code-minutes',
  group: GROUP,
  label: 'Mã ủy quyền làm thay dùng được trong',
  unit: 'phút',
  basis: 'open',
  source: 'Không tìm thấy quy định; đủ để đọc mã cho người đang ngồi cùng hoặc qua điện thoại',
  default: 60,
  min: 5,
  max: 1440,
});

/** The longest mandate. */
export const MANDATE_DAYS = wholeNumberSetting({
  key: 'journeys.mandate-days',
  group: GROUP,
  label: 'Một lần ủy quyền làm thay kéo dài nhiều nhất',
  unit: 'ngày',
  basis: 'open',
  source: 'Không tìm thấy quy định; đủ cho một đợt lập hồ sơ',
  default: 180,
  min: 1,
  max: 366,
});

/** How long a form that was begun and never sent is kept for its writer. */
export const UNSENT_DAYS = wholeNumberSetting({
  key: 'journeys.unsent-form-days',
  group: 'Phiếu đang viết dở',
  label: 'Phiếu mới viết dở, chưa gửi, được giữ cho người viết',
  unit: 'ngày',
  basis: 'open',
  source: 'Không tìm thấy quy định; đủ cho một đợt, sau đó xoá để không giữ dữ liệu thừa',
  default: 90,
  min: 7,
  max: 366,
});

/** How long the producer may think about it. */
export const ASKED_HOURS = wholeNumberSetting({
  key: 'journeys.asked-hours',
  group: GROUP,
  label: 'Chủ thể trả lời lời xin làm thay (mã gửi qua thư điện tử) trong',
  unit: 'giờ',
  basis: 'open',
  source: 'Không tìm thấy quy định; đủ để chủ thể mở thư hoặc mở ứng dụng',
  default: 72,
  min: 1,
  max: 240,
});

/** Youth-union members and consultants. */
export const HELPER_MOST = wholeNumberSetting({
  key: 'journeys.helper-mandates',
  group: GROUP,
  label: 'Một đoàn viên hoặc người tư vấn làm thay cùng lúc nhiều nhất',
  unit: 'ủy quyền',
  basis: 'open',
  source: 'Không tìm thấy quy định; tránh một người ôm hồ sơ của cả huyện',
  default: 20,
  min: 1,
  max: 200,
});
