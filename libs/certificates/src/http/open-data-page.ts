import type { Change, OpenRow } from '../application/open-data';
import { escape, type HtmlPage } from './html';

/** The columns in their order, with their meaning. */
export const COLUMNS: Readonly<Record<keyof OpenRow, string>> = {
  product_code: 'Mã sản phẩm, không đổi khi sáp nhập đơn vị',
  certificate_number: 'Số giấy chứng nhận',
  product_name: 'Tên sản phẩm ghi trên giấy',
  producer_name: 'Chủ thể ghi trên giấy',
  place: 'Địa bàn tại ngày cấp',
  unit_id: 'Mã đơn vị hành chính tại ngày cấp (mã, năm bắt đầu)',
  commune_today: 'Xã, phường hiện nay; nhiều tên nếu đơn vị cũ bị chia',
  sheet_no: 'Số bộ sản phẩm',
  sheet_name: 'Tên bộ sản phẩm',
  stars: 'Hạng sao, 3 đến 5',
  issuing_body: 'Cơ quan công nhận',
  decision_number: 'Số quyết định công nhận',
  decided_on: 'Ngày quyết định',
  issued_on: 'Ngày cấp',
  valid_through: 'Ngày cuối có hiệu lực in trên giấy',
  ends_on: 'Ngày cuối có hiệu lực kể cả thời gian tạm dừng tính; trống khi đang dừng',
  extended_to: 'Được dùng tiếp đến hết ngày, khi chờ kết quả đánh giá lại',
  state:
    'valid, expiring, held, extended: còn hiệu lực; expired: hết hạn; suspended: tạm dừng; withdrawn: thu hồi; superseded: được thay thế',
  state_since: 'Ngày bắt đầu trạng thái do quyết định',
  reason: 'Lý do',
  paper: 'Văn bản làm căn cứ',
  verify_url: 'Trang kiểm tra công khai',
};
export const COLUMN_NAMES = Object.keys(COLUMNS) as (keyof OpenRow)[];

export const CHANGE_WORDS: Readonly<Record<Change['kind'], string>> = {
  issued: 'Cấp mới',
  suspended: 'Tạm dừng hiệu lực',
  reinstated: 'Khôi phục hiệu lực',
  withdrawn: 'Thu hồi',
  superseded: 'Được thay thế',
  expired: 'Hết hạn',
  extended: 'Được dùng tiếp chờ kết quả đánh giá lại',
  held: 'Tạm dừng tính thời hạn',
  'hold-ended': 'Tính tiếp thời hạn',
  'extension-ended': 'Hết thời gian dùng tiếp',
  lapsed: 'Chấm dứt hiệu lực',
};

const ADDRESSES: readonly (readonly [string, string])[] = [
  ['/open-data/san-pham-ocop.csv', 'Toàn bộ giấy chứng nhận, CSV (UTF-8, RFC 4180)'],
  ['/open-data/san-pham-ocop.json', 'Toàn bộ giấy chứng nhận, JSON'],
  ['/open-data/so-lieu.csv', 'Số liệu chung: theo đơn vị, nhóm, năm, tháng hết hạn, điểm bán, CSV'],
  ['/open-data/so-lieu.json', 'Số liệu chung, JSON'],
  ['/open-data/thay-doi.atom', 'Thay đổi mới nhất, Atom'],
  ['/open-data/thay-doi.json', 'Thay đổi mới nhất, JSON Feed 1.1'],
  ['/api/public/keys', 'Khóa công khai để kiểm tra mã QR không cần mạng (JSON Web Key)'],
];

export const FEED_LINKS = `<link rel="alternate" type="application/atom+xml" title="Thay đổi giấy chứng nhận OCOP" href="/open-data/thay-doi.atom"><link rel="alternate" type="application/feed+json" title="Thay đổi giấy chứng nhận OCOP" href="/open-data/thay-doi.json">`;

/** What there is, at which addresses, and what each column means. */
export function openDataPage(): HtmlPage {
  const addresses = ADDRESSES.map(
    ([path, text]) => `<dt><a href="${path}">${path}</a></dt><dd>${escape(text)}</dd>`,
  ).join('');
  const columns = COLUMN_NAMES.map(
    (name) => `<tr><th scope="row"><code>${name}</code></th><td>${escape(COLUMNS[name])}</td></tr>`,
  );
  return {
    title: 'Dữ liệu mở về sản phẩm OCOP',
    open: true,
    head: FEED_LINKS,
    body: `<section class="card"><h1>Dữ liệu mở</h1><p>Ai cũng được dùng. Địa chỉ không đổi; cột chỉ được thêm vào cuối. Chương trình nên hỏi lại bằng ETag, không thường xuyên hơn 30 giây một lần.</p><dl>${addresses}</dl></section>
<section class="card"><h2>Các cột</h2><div class="scroll"><table><thead><tr><th scope="col">Cột</th><th scope="col">Ý nghĩa</th></tr></thead><tbody>${columns.join('')}</tbody></table></div></section>`,
  };
}
