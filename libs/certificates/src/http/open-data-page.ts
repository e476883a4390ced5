import type { Change, OpenRow } from '../application/open-data';
import { escape, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';

/** The columns in their order, with their meaning in both languages. */
export const COLUMNS: Readonly<Record<keyof OpenRow, readonly [vi: string, en: string]>> = {
  product_code: ['Mã sản phẩm, không đổi khi sáp nhập đơn vị', 'Code of the product; stays when units merge'],
  certificate_number: ['Số giấy chứng nhận', 'Number of the certificate'],
  product_name: ['Tên sản phẩm ghi trên giấy', 'Name of the product as printed'],
  producer_name: ['Chủ thể ghi trên giấy', 'Producer as printed'],
  place: ['Địa bàn tại ngày cấp', 'Place on the day of issue'],
  unit_id: [
    'Mã đơn vị hành chính tại ngày cấp (mã, năm bắt đầu)',
    'Code of the administrative unit on the day of issue (code, year of its beginning)',
  ],
  commune_today: [
    'Xã, phường hiện nay; nhiều tên nếu đơn vị cũ bị chia',
    'Commune or ward of today; several where the old one was split',
  ],
  sheet_no: ['Số bộ sản phẩm', 'Number of the product set'],
  sheet_name: ['Tên bộ sản phẩm', 'Name of the product set'],
  stars: ['Hạng sao, 3 đến 5', 'Stars, 3 to 5'],
  issuing_body: ['Cơ quan công nhận', 'Authority that recognised it'],
  decision_number: ['Số quyết định công nhận', 'Number of the decision'],
  decided_on: ['Ngày quyết định', 'Day of the decision'],
  issued_on: ['Ngày cấp', 'Day of issue'],
  valid_through: ['Ngày cuối có hiệu lực in trên giấy', 'Last valid day as printed'],
  ends_on: [
    'Ngày cuối có hiệu lực kể cả thời gian tạm dừng tính; trống khi đang dừng',
    'Last valid day with the days on hold; empty while the clock stands',
  ],
  extended_to: [
    'Được dùng tiếp đến hết ngày, khi chờ kết quả đánh giá lại',
    'May be used through this day while its reassessment is waited for',
  ],
  state: [
    'valid, expiring, held, extended: còn hiệu lực; expired: hết hạn; suspended: tạm dừng; withdrawn: thu hồi; superseded: được thay thế',
    'valid, expiring, held, extended: in force; expired; suspended; withdrawn; superseded: replaced',
  ],
  state_since: ['Ngày bắt đầu trạng thái do quyết định', 'First day of a state made by a decision'],
  reason: ['Lý do', 'Reason'],
  paper: ['Văn bản làm căn cứ', 'Paper on which it rests'],
  verify_url: ['Trang kiểm tra công khai', 'Public page of the certificate'],
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

const ADDRESSES: readonly (readonly [path: string, vi: string, en: string])[] = [
  [
    '/open-data/san-pham-ocop.csv',
    'Toàn bộ giấy chứng nhận, CSV (UTF-8, RFC 4180)',
    'All certificates, CSV (UTF-8, RFC 4180)',
  ],
  ['/open-data/san-pham-ocop.json', 'Toàn bộ giấy chứng nhận, JSON', 'All certificates, JSON'],
  [
    '/open-data/so-lieu.csv',
    'Số liệu chung: theo đơn vị, nhóm, năm, tháng hết hạn, điểm bán, CSV',
    'Figures by place, group, year, month of the end, sales points, CSV',
  ],
  ['/open-data/so-lieu.json', 'Số liệu chung, JSON', 'Figures, JSON'],
  ['/open-data/thay-doi.atom', 'Thay đổi mới nhất, Atom', 'Newest changes, Atom'],
  ['/open-data/thay-doi.json', 'Thay đổi mới nhất, JSON Feed 1.1', 'Newest changes, JSON Feed 1.1'],
  [
    '/api/public/keys',
    'Khóa công khai để kiểm tra mã QR không cần mạng (JSON Web Key)',
    'Public keys for checking QR codes without a network (JSON Web Key)',
  ],
];

export const FEED_LINKS = `<link rel="alternate" type="application/atom+xml" title="Thay đổi giấy chứng nhận OCOP" href="/open-data/thay-doi.atom"><link rel="alternate" type="application/feed+json" title="Thay đổi giấy chứng nhận OCOP" href="/open-data/thay-doi.json">`;

/** What there is, at which addresses, and what each column means. */
export function openDataPage(language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const addresses = ADDRESSES.map(
    ([path, vi, en]) => `<dt><a href="${path}">${path}</a></dt><dd>${escape(say(vi, en))}</dd>`,
  ).join('');
  const columns = COLUMN_NAMES.map((name) => {
    const [vi, en] = COLUMNS[name];
    return `<tr><th scope="row"><code>${name}</code></th><td>${escape(say(vi, en))}</td></tr>`;
  });
  return {
    title: say('Dữ liệu mở về sản phẩm OCOP', 'Open data on OCOP products'),
    path: '/open-data',
    language,
    open: true,
    head: FEED_LINKS,
    body: `<section class="card"><h1>${say('Dữ liệu mở', 'Open data')}</h1><p>${say(
      'Ai cũng được dùng. Địa chỉ không đổi; cột chỉ được thêm vào cuối. Chương trình nên hỏi lại bằng ETag, không thường xuyên hơn 30 giây một lần.',
      'Free for everybody. Addresses stay; columns are only added at the end. Programs ask again by ETag, not more often than every 30 seconds.',
    )}</p><dl class="stacked">${addresses}</dl></section>
<section class="card"><h2>${say('Các cột', 'Columns')}</h2><div class="scroll" tabindex="0" role="region" aria-label="${say('Bảng các cột', 'Table of columns')}"><table><thead><tr><th scope="col">${say('Cột', 'Column')}</th><th scope="col">${say('Ý nghĩa', 'Meaning')}</th></tr></thead><tbody>${columns.join('')}</tbody></table></div></section>`,
  };
}
