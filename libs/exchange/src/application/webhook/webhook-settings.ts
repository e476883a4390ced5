import { wholeNumberSetting, wholeNumbersSetting } from '@app/platform/settings';

const GROUP = 'Kết nối hệ thống khác';
const SOURCE = 'Theo thông lệ Standard Webhooks';

/** Pauses between attempts, in minutes. */
export const RETRY_MINUTES = wholeNumbersSetting({
  key: 'exchange.webhook-retry-minutes',
  group: GROUP,
  label: 'Gửi lại thông báo tự động sau (phút)',
  unit: 'phút',
  basis: 'practice',
  source: SOURCE,
  default: [2880, 1440, 480, 120, 30, 5, 1],
  min: 1,
  max: 10_080,
  most: 12,
});

/** Failed attempts in a row after which a subscription is switched off. */
export const MOST_FAILURES = wholeNumberSetting({
  key: 'exchange.webhook-most-failures',
  group: GROUP,
  label: 'Tự ngắt kết nối sau số lần gửi hỏng liên tiếp',
  unit: 'lần',
  basis: 'practice',
  source: SOURCE,
  default: 20,
  min: 1,
  max: 1_000,
});

/** How long the other system may take. */
export const TIMEOUT_SECONDS = wholeNumberSetting({
  key: 'exchange.webhook-timeout-seconds',
  group: GROUP,
  label: 'Thời gian chờ hệ thống khác trả lời',
  unit: 'giây',
  basis: 'practice',
  source: SOURCE,
  default: 15,
  min: 1,
  max: 30,
});
