import { choiceSetting, textSetting } from '@app/platform/settings';

const GROUP = 'Giấy chứng nhận';

/** Provinces count the last valid day differently. */
export const VALIDITY_SETTING = choiceSetting({
  key: 'certificates.validity-rule',
  group: GROUP,
  label: 'Cách tính ngày cuối cùng có hiệu lực',
  basis: 'practice',
  source: 'Thực tế các tỉnh khác nhau một ngày; quyết định chỉ ghi 36 tháng kể từ ngày cấp',
  default: 'day-before',
  options: [
    { value: 'day-before', label: 'Hết ngày liền trước ngày tròn 36 tháng' },
    { value: 'anniversary', label: 'Hết ngày tròn 36 tháng' },
  ],
});

/** Who withdraws a product with five stars. */
export const MINISTRY_SETTING = textSetting({
  key: 'certificates.ministry-name',
  group: GROUP,
  label: 'Bộ quyết định đối với sản phẩm 5 sao',
  basis: 'law',
  source: 'Quyết định 148/QĐ-TTg và 26/2026/QĐ-TTg: hạng 5 sao do Bộ công nhận và thu hồi',
  default: 'Bộ Nông nghiệp và Môi trường',
  max: 200,
});
