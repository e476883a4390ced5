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

/** May anybody with the code take the file of the certificate, with the authority's signature where there is one? */
export const PUBLIC_FILE_SETTING = choiceSetting({
  key: 'certificates.public-file',
  group: GROUP,
  label: 'Cho tải tệp giấy chứng nhận từ trang công khai',
  basis: 'open',
  source: 'Không tìm thấy quy định; mặc định không cho tải để hạn chế in lại giấy',
  default: 'no',
  options: [
    { value: 'no', label: 'Không' },
    { value: 'yes', label: 'Có' },
  ],
});
