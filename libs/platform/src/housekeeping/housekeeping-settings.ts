import { wholeNumberSetting } from '@app/platform/settings';

/** How long the answer of a command is kept for a repeated request. */
export const KEEP_COMMANDS_DAYS = wholeNumberSetting({
  key: 'platform.keep-commands-days',
  group: 'Vận hành hệ thống',
  label: 'Giữ câu trả lời của lệnh đã nhận (để gửi lại không làm hai lần)',
  unit: 'ngày',
  basis: 'practice',
  source: 'Thông lệ vận hành',
  default: 90,
  min: 7,
  max: 3650,
});

/** How long an event that everybody has done stays in the outbox. */
export const KEEP_EVENTS_DAYS = wholeNumberSetting({
  key: 'platform.keep-events-days',
  group: 'Vận hành hệ thống',
  label: 'Giữ sự kiện đã xử lý xong trong hàng chờ gửi',
  unit: 'ngày',
  basis: 'practice',
  source: 'Thông lệ vận hành',
  default: 90,
  min: 7,
  max: 3650,
});
