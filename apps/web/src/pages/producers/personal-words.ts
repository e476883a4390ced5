/** Why these facts are asked for; stands wherever they are. */
export const PERSONAL_NOTE =
  'Ba mục về giới tính, dân tộc thiểu số, khuyết tật của người đại diện là tự nguyện, chỉ dùng để cộng số liệu báo cáo (chủ thể là nữ, người dân tộc thiểu số, người khuyết tật). Không hiện trong danh sách hay trang công khai; mỗi lần xem đều ghi lại ai xem và để làm gì. Có thể xoá bất cứ lúc nào.';

export const YES_NO_OPTIONS = [
  { value: '', label: 'Không ghi' },
  { value: 'yes', label: 'Có' },
  { value: 'no', label: 'Không' },
];

export const GENDER_OPTIONS = [
  { value: '', label: 'Không ghi' },
  { value: 'female', label: 'Nữ' },
  { value: 'male', label: 'Nam' },
];
