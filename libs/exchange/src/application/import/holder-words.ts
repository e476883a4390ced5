const WORDS: Readonly<Record<string, string>> = {
  changed: 'đã được sửa',
  product: 'đã có sản phẩm',
  related_party: 'đã có người liên quan',
  idea: 'đã có ý tưởng',
  plan: 'đã có phương án',
  plan_comment: 'đã có góp ý',
  dossier: 'đã có hồ sơ',
  certificate: 'đã có giấy chứng nhận',
  certificate_event: 'giấy chứng nhận đã có thay đổi',
  cycle: 'đã vào chu kỳ đánh giá lại',
  reminder: 'đã được nhắc đánh giá lại',
  mark: 'đã có nhãn hiệu, mã',
  consultancy: 'đã có đơn vị tư vấn',
  kind_change: 'đã đổi loại hình',
  inspection: 'đã được kiểm tra',
  support_grant: 'đã được hỗ trợ',
  product_picture: 'đã có ảnh',
  paper_result: 'đã có kết quả của hội đồng',
  role_grant: 'đã có tài khoản',
};

/** Why a record stays, by what holds it. */
export const wordsOfHolder = (heldBy: string): string => WORDS[heldBy] ?? 'đã được dùng tiếp';
