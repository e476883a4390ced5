import { formatDate } from '@app/kernel';
import type { PublicCertificate } from '../application/public-register';

const STATES: Readonly<Record<PublicCertificate['state'], { text: string; tone: string }>> = {
  valid: { text: 'Còn hiệu lực', tone: 'good' },
  expiring: { text: 'Còn hiệu lực, sắp hết hạn', tone: 'good' },
  held: { text: 'Còn hiệu lực, đang tạm dừng tính thời hạn', tone: 'good' },
  extended: { text: 'Còn hiệu lực, được kéo dài đến khi có kết quả đánh giá lại', tone: 'good' },
  expired: { text: 'Đã hết hạn', tone: 'bad' },
  suspended: { text: 'Đang tạm dừng', tone: 'bad' },
  withdrawn: { text: 'Đã bị thu hồi', tone: 'bad' },
  superseded: { text: 'Đã được thay thế', tone: 'bad' },
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1c1b1a;background:#f6f4ef}
main{max-width:34rem;margin:0 auto;padding:12px}
header{padding:14px 16px;background:#9b1c1c;color:#fff;font-weight:600}
.card{background:#fff;border:1px solid #e2ddd2;border-radius:12px;padding:16px;margin-top:12px}
.state{font-size:1.75rem;line-height:1.2;font-weight:700;margin:0}
.until{margin:4px 0 0;font-size:1.05rem}
.good{border-left:8px solid #1b7f4b}.good .state{color:#14683c}
.bad{border-left:8px solid #b3261e}.bad .state{color:#a01f18}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 4px}
.stars{font-size:1.5rem;color:#b07a08;letter-spacing:3px;line-height:1.2}
.stars b{font-size:1rem;letter-spacing:0;color:#1c1b1a;margin-left:6px}
dl{margin:10px 0 0;display:grid;grid-template-columns:auto 1fr;gap:6px 14px}
dt{color:#5b5750}dd{margin:0;overflow-wrap:anywhere}
footer{color:#5b5750;font-size:.9rem;padding:12px 4px}`;

const page = (title: string, body: string, nonce: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style nonce="${nonce}">${STYLE}</style></head>
<body><header>OCOP Sao · Kiểm tra giấy chứng nhận</header><main>${body}</main></body></html>
`;

const row = (term: string, value: string): string => `<dt>${term}</dt><dd>${escape(value)}</dd>`;

/** The answer to a scanned code, without any script: product, producer, stars, decision, last valid day, state. */
export function verifyPage(certificate: PublicCertificate, host: string, nonce: string): string {
  const { text, tone } = STATES[certificate.state];
  const until =
    certificate.state === 'expired'
      ? `Ngày cuối có hiệu lực: ${formatDate(certificate.validThrough)}`
      : `Có giá trị đến hết ngày ${formatDate(certificate.validThrough)}`;
  const body = `
<section class="card ${tone}"><p class="state">${text}</p><p class="until">${until}</p></section>
<section class="card"><h1>${escape(certificate.productName)}</h1>
<div class="stars" role="img" aria-label="${certificate.stars} sao">${'★'.repeat(certificate.stars)}<b>${certificate.stars} sao OCOP</b></div>
<dl>${row('Chủ thể', certificate.producerName)}${row('Địa bàn', certificate.place)}${row(
    'Quyết định',
    `${certificate.decisionNumber} ngày ${formatDate(certificate.decidedOn)}, ${certificate.issuingBody}`,
  )}${row('Ngày cấp', formatDate(certificate.issuedOn))}${row('Số chứng nhận', certificate.numberText)}${row('Mã sản phẩm', certificate.productCode)}</dl></section>
<footer>Tra cứu ngày ${formatDate(certificate.asOf)} tại ${escape(host)}. Hãy so tên sản phẩm và chủ thể trên trang này với nhãn hàng bạn đang cầm.</footer>`;
  return page(`${certificate.productName} – ${text}`, body, nonce);
}

/** No such certificate, or it cannot be looked up now: never a word that could be taken for a yes. */
export function notConfirmedPage(why: 'unknown' | 'unreachable' | 'too-many', nonce: string): string {
  const reason = {
    unknown: 'Mã này không ứng với giấy chứng nhận nào do hệ thống cấp. Hãy quét lại mã in trên giấy chứng nhận.',
    unreachable: 'Hệ thống chưa tra cứu được lúc này. Vui lòng thử lại sau ít phút.',
    'too-many': 'Có quá nhiều mã không đúng từ nơi bạn truy cập. Vui lòng thử lại sau ít phút.',
  }[why];
  const body = `<section class="card bad"><p class="state">Không xác nhận được</p><p class="until">${reason}</p></section>`;
  return page('Không xác nhận được giấy chứng nhận', body, nonce);
}
