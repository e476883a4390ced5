import { wholeNumberSetting } from '@app/platform/settings';

/** How long one check-in code is shown; the one before it is still taken, so a slow phone is not turned away. */
export const CHECK_IN_SECONDS = wholeNumberSetting({
  key: 'evaluation.check-in-seconds',
  group: 'Hội đồng',
  label: 'Mã điểm danh đổi sau',
  unit: 'giây',
  basis: 'practice',
  source: 'Đủ lâu để quét trong phòng họp, đủ ngắn để không gửi cho người vắng mặt',
  default: 60,
  min: 15,
  max: 600,
});
