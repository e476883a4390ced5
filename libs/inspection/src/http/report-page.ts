import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { formatDate, instant, vnDateOf } from '@app/kernel';
import type { ReportAnswer, Subject } from '../application/public-reports';

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;font:16px/1.55 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2523;background:#faf8f3}
main{max-width:36rem;margin:0 auto;padding:12px}header{padding:14px 16px;background:#0b5d4e;color:#fff;font-weight:600}
.card{background:#fff;border:1px solid #e2ddd2;border-radius:10px;padding:16px;margin-top:12px}
h1{font-size:1.45rem;line-height:1.25;margin:0 0 8px}.number{font-size:1.75rem;font-weight:700;letter-spacing:1px;margin:8px 0;overflow-wrap:anywhere}
.good{border-left:8px solid #1b7f4b}.bad{border-left:8px solid #b3261e}
label{display:block;font-weight:600;margin:16px 0 4px}.note{color:#46504d;margin:4px 0 0}
input,textarea{font:inherit;width:100%;min-height:44px;padding:8px 10px;border:1px solid #8a918d;border-radius:8px;background:#fff}
button,.button{display:inline-block;min-height:44px;margin-top:20px;padding:10px 22px;border:0;border-radius:10px;background:#0b5d4e;color:#fff;font:inherit;font-weight:600}
a{color:#0b5d4e;display:inline-block;padding:8px 0}:focus-visible{outline:3px solid #1f6feb;outline-offset:2px}
.trap{position:absolute;left:-9999px;height:1px;overflow:hidden}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><header>OCOP Sao · Phản ánh vi phạm</header><main>${body}</main></body></html>
`;

/** Sends a page that needs no script and is kept nowhere. */
export async function sendReportPage(reply: FastifyReply, html: string): Promise<void> {
  await reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    .send(html);
}

const about = (subject: Subject): string =>
  'certificate' in subject
    ? `<p><b>${escape(subject.certificate.productName)}</b><br>${escape(subject.certificate.producerName)}<br>Số chứng nhận ${escape(subject.certificate.numberText)}</p>`
    : `<p>Điểm bán sản phẩm OCOP, mã <b>${escape(subject.salesPointCode)}</b></p>`;

export interface Typed {
  readonly what: string;
  readonly place: string;
  readonly contact: string;
}

/** The form; what was typed comes back with the reason where it was not taken. */
export function formPage(
  subject: Subject,
  form: { token: string; stamp: string; typed?: Typed; fault?: string },
): string {
  const { token, stamp, typed = { what: '', place: '', contact: '' }, fault } = form;
  const told = fault === undefined ? '' : `<section class="card bad" role="alert"><p>${escape(fault)}</p></section>`;
  return page(
    'Phản ánh vi phạm sản phẩm OCOP',
    `${told}<section class="card"><h1>Phản ánh vi phạm</h1>${about(subject)}
<p class="note">Không cần ghi tên. Phản ánh được chuyển tới cơ quan kiểm tra; bạn nhận một mã để xem kết quả.</p>
<form method="post" action="/bao-cao/${escape(encodeURIComponent(token))}" enctype="multipart/form-data">
<input type="hidden" name="token" value="${escape(token)}"><input type="hidden" name="ts" value="${escape(stamp)}">
<div class="trap" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<label for="what">Bạn thấy gì?</label><textarea id="what" name="what" rows="5" maxlength="2000" required>${escape(typed.what)}</textarea>
<p class="note">Ví dụ: bao bì in 5 sao trong khi giấy chứng nhận là 4 sao; hàng hết hạn; mã không quét được.</p>
<label for="where">Ở đâu? (không bắt buộc)</label><input id="where" name="where" maxlength="300" value="${escape(typed.place)}">
<label for="photo">Ảnh (không bắt buộc, JPG, PNG, WEBP, tối đa 8 MB)</label><input id="photo" name="photo" type="file" accept="image/jpeg,image/png,image/webp">
<p class="note">Vị trí và tên máy ghi ngầm trong ảnh được xóa khi nhận.</p>
<label for="contact">Cách liên hệ lại (không bắt buộc)</label><input id="contact" name="contact" maxlength="200" value="${escape(typed.contact)}">
<p class="note">Chỉ người xử lý phản ánh xem được.</p>
<button type="submit">Gửi phản ánh</button></form></section>
<p><a href="/bao-cao">Xem kết quả phản ánh đã gửi</a></p>`,
  );
}

export const receivedPage = (reference: string): string =>
  page(
    'Đã nhận phản ánh',
    `<section class="card good" role="status"><h1>Đã nhận phản ánh</h1><p>Mã phản ánh của bạn:</p><p class="number">${escape(reference)}</p>
<p>Hãy chụp lại hoặc ghi lại mã này. Nhập mã ở trang <a href="/bao-cao">xem kết quả</a> để biết phản ánh được xử lý tới đâu.</p></section>`,
  );

export const unknownPage = (): string =>
  page(
    'Không nhận ra mã',
    `<section class="card bad" role="status"><h1>Không nhận ra mã này</h1><p>Hãy quét lại mã trên giấy chứng nhận hoặc bảng của điểm bán rồi bấm “Báo cáo vi phạm”.</p></section>`,
  );

const STATE: Readonly<Record<ReportAnswer['state'], string>> = {
  received: 'Đã tiếp nhận, đang chờ xem xét',
  'in-work': 'Đang kiểm tra',
  done: 'Đã kiểm tra xong',
  dismissed: 'Đã xem xét, không mở kiểm tra',
};

/** Asks for the state by the reference. */
export function lookUpPage(answer?: ReportAnswer | 'unknown' | 'too-many'): string {
  return page(
    'Xem kết quả phản ánh',
    `${told(answer)}<section class="card"><h1>Xem kết quả phản ánh</h1><form method="get" action="/bao-cao">
<label for="ma">Mã phản ánh</label><input id="ma" name="ma" maxlength="20" required autocomplete="off" placeholder="PA-…">
<button type="submit">Xem</button></form></section>`,
  );
}

function told(answer: ReportAnswer | 'unknown' | 'too-many' | undefined): string {
  if (answer === undefined) return '';
  const fault = { unknown: 'Không có phản ánh nào mang mã này.', 'too-many': 'Đã hỏi quá nhiều lần. Hãy thử lại sau.' };
  if (typeof answer === 'string') return `<section class="card bad" role="status"><p>${fault[answer]}</p></section>`;
  const day = formatDate(vnDateOf(instant(answer.receivedAt)));
  return `<section class="card good" role="status"><h1>${STATE[answer.state]}</h1><p>Phản ánh ${escape(answer.reference)}, nhận ngày ${day}.</p></section>`;
}
