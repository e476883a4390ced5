import { choiceSetting, wholeNumberSetting } from '@app/platform/settings';

/** What a member took along leaves the device this many days after the session, whatever happens. */
export const KEEP_DAYS_SETTING = wholeNumberSetting({
  key: 'evaluation.keep-on-device-days',
  group: 'Hội đồng',
  label: 'Số ngày giữ hồ sơ trên máy của thành viên sau phiên họp',
  unit: 'ngày',
  basis: 'open',
  source:
    'Không tìm thấy quy định; dữ liệu được mã hóa, xóa khi phiên họp kết thúc, khi đăng xuất hoặc khi hết số ngày này',
  default: 3,
  min: 0,
  max: 30,
});

/** What a new council's rules say about explanations when the procedure says nothing; each council may decide otherwise. */
export const EXPLANATIONS_SETTING = choiceSetting({
  key: 'evaluation.explanations',
  group: 'Hội đồng',
  label: 'Giải trình khi chấm điểm (quy chế của hội đồng lập mới)',
  basis: 'open',
  source: 'Không tìm thấy quy định chung; mỗi hội đồng quyết định trong quy chế của mình',
  default: 'never',
  options: [
    { value: 'never', label: 'Không yêu cầu' },
    { value: 'extremes', label: 'Khi chấm mức cao nhất hoặc thấp nhất của tiêu chí' },
    { value: 'gated', label: 'Ở các tiêu chí có yêu cầu tối thiểu theo sao' },
    { value: 'always', label: 'Ở mọi tiêu chí đã chấm' },
  ],
});
