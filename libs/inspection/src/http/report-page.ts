import type { FastifyReply } from 'fastify';
import { formatDate, instant, vnDateOf } from '@app/kernel';
import {
  escape,
  languageField,
  pathIn,
  sendHtml,
  wordsIn,
  type HtmlPage,
  type PageLanguage,
} from '@app/platform/pages';
import type { ReportAnswer, Subject } from '../application/public-reports';

/** Sends a page that needs no script and is kept nowhere. */
export async function sendReportPage(reply: FastifyReply, page: HtmlPage): Promise<void> {
  await sendHtml(reply.header('cache-control', 'no-store'), page);
}

function about(subject: Subject, language: PageLanguage): string {
  const say = wordsIn(language);
  if ('certificate' in subject) {
    const { productName, producerName, numberText } = subject.certificate;
    return `<p lang="vi"><b>${escape(productName)}</b><br>${escape(producerName)}<br>Số chứng nhận ${escape(numberText)}</p>`;
  }
  const { name, address } = subject.salesPoint;
  return `<p>${say('Điểm bán sản phẩm OCOP', 'OCOP sales point')}<br><span lang="vi"><b>${escape(name)}</b><br>${escape(address)}</span></p>`;
}

export interface Typed {
  readonly what: string;
  readonly place: string;
  readonly contact: string;
}

interface Asked {
  readonly token: string;
  readonly stamp: string;
  readonly typed?: Typed;
  /** Why it was not taken. */
  readonly fault?: { readonly text: string; readonly field?: keyof Typed };
}

function fields({ typed, fault }: Asked, language: PageLanguage): string {
  const say = wordsIn(language);
  const { what, place, contact } = typed ?? { what: '', place: '', contact: '' };
  const wrong = fault?.field === 'what' ? ' aria-invalid="true"' : '';
  return `<div class="field"><label for="what">${say('Bạn thấy gì?', 'What did you see?')}</label><textarea id="what" name="what" rows="5" maxlength="2000" required aria-describedby="what-note"${wrong}>${escape(what)}</textarea>
<p class="note" id="what-note">${say(
    'Ví dụ: bao bì in 5 sao trong khi giấy chứng nhận là 4 sao; hàng hết hạn; mã không quét được.',
    'For example: five stars on the packing while the certificate says four; goods out of date; a code that cannot be scanned.',
  )}</p></div>
<div class="field"><label for="where">${say('Ở đâu? (không bắt buộc)', 'Where? (optional)')}</label><input id="where" name="where" maxlength="300" value="${escape(place)}"></div>
<div class="field"><label for="photo">${say('Ảnh (không bắt buộc, JPG, PNG, WEBP, tối đa 8 MB)', 'Photo (optional, JPG, PNG, WEBP, at most 8 MB)')}</label><input id="photo" name="photo" type="file" accept="image/jpeg,image/png,image/webp" aria-describedby="photo-note">
<p class="note" id="photo-note">${say('Vị trí và tên máy ghi ngầm trong ảnh được xóa khi nhận.', 'Place and device that a camera writes into a photo are taken out.')}</p></div>
<div class="field"><label for="contact">${say('Cách liên hệ lại (không bắt buộc)', 'How to reach you (optional)')}</label><input id="contact" name="contact" maxlength="200" value="${escape(contact)}" aria-describedby="contact-note">
<p class="note" id="contact-note">${say('Chỉ người xử lý phản ánh xem được.', 'Seen only by who handles the report.')}</p></div>`;
}

/** The form; what was typed comes back with the reason where it was not taken. */
export function formPage(subject: Subject, asked: Asked, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const { token, stamp, fault } = asked;
  const path = `/bao-cao/${encodeURIComponent(token)}`;
  const told =
    fault === undefined ? '' : `<section class="card bad" role="alert"><p>${escape(fault.text)}</p></section>`;
  return {
    title: say('Phản ánh vi phạm sản phẩm OCOP', 'Report a violation of OCOP'),
    path,
    language,
    body: `${told}<section class="card"><h1>${say('Phản ánh vi phạm', 'Report a violation')}</h1>${about(subject, language)}
<p class="note">${say(
      'Không cần ghi tên. Phản ánh được chuyển tới cơ quan kiểm tra; bạn nhận một mã để xem kết quả.',
      'No name is needed. The report goes to the inspecting authority; you get a code for looking up what came of it.',
    )}</p>
<form method="post" action="${escape(pathIn(language, path))}" enctype="multipart/form-data">
<input type="hidden" name="token" value="${escape(token)}"><input type="hidden" name="ts" value="${escape(stamp)}">
<div class="trap" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${fields(asked, language)}<div class="actions"><button type="submit">${say('Gửi phản ánh', 'Send the report')}</button></div></form></section>
<p><a href="${pathIn(language, '/bao-cao')}">${say('Xem kết quả phản ánh đã gửi', 'Look up a report that was sent')}</a></p>`,
  };
}

export function receivedPage(reference: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const title = say('Đã nhận phản ánh', 'The report has arrived');
  const look = pathIn(language, `/bao-cao?ma=${encodeURIComponent(reference)}`);
  return {
    title,
    path: '/bao-cao',
    language,
    body: `<section class="card good" role="status"><h1>${title}</h1><p>${say('Mã phản ánh của bạn:', 'Code of your report:')}</p><p class="number">${escape(reference)}</p>
<p>${say('Hãy chụp lại hoặc ghi lại mã này để xem phản ánh được xử lý tới đâu.', 'Keep this code: with it you can look up what came of the report.')}</p>
<div class="actions"><a class="button" href="${escape(look)}">${say('Xem kết quả', 'Look it up')}</a></div></section>`,
  };
}

export function unknownPage(path: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  return {
    title: say('Không nhận ra mã', 'Unknown code'),
    path,
    language,
    body: `<section class="card bad" role="status"><h1>${say('Không nhận ra mã này', 'This code is not known')}</h1><p>${say(
      'Hãy quét lại mã trên giấy chứng nhận hoặc bảng của điểm bán rồi bấm “Báo cáo vi phạm”.',
      'Scan the code on the certificate or at the sales point again, then press “Report a violation”.',
    )}</p></section>`,
  };
}

const STATE: Readonly<Record<ReportAnswer['state'], readonly [vi: string, en: string]>> = {
  received: ['Đã tiếp nhận, đang chờ xem xét', 'Received, waiting to be looked at'],
  'in-work': ['Đang kiểm tra', 'Being inspected'],
  done: ['Đã kiểm tra xong', 'The inspection is done'],
  dismissed: ['Đã xem xét, không mở kiểm tra', 'Looked at; no inspection was opened'],
};

/** Asks for the state by the reference. */
export function lookUpPage(language: PageLanguage, answer?: ReportAnswer | 'unknown' | 'too-many'): HtmlPage {
  const say = wordsIn(language);
  const title = say('Xem kết quả phản ánh', 'Look up a report');
  return {
    title,
    path: '/bao-cao',
    language,
    body: `${told(answer, language)}<section class="card"><h1>${title}</h1><form method="get" action="/bao-cao">${languageField(language)}
<label for="ma">${say('Mã phản ánh', 'Code of the report')}</label><input id="ma" name="ma" maxlength="20" required autocomplete="off" placeholder="PA-…">
<div class="actions"><button type="submit">${say('Xem', 'Look up')}</button></div></form>
<p class="note">${say(
      'Muốn gửi phản ánh mới: quét mã QR trên giấy chứng nhận hoặc bảng của điểm bán, rồi bấm “Báo cáo vi phạm”.',
      'To send a new report: scan the QR code on the certificate or at the sales point, then press “Report a violation”.',
    )}</p></section>`,
  };
}

function told(answer: ReportAnswer | 'unknown' | 'too-many' | undefined, language: PageLanguage): string {
  if (answer === undefined) return '';
  const say = wordsIn(language);
  const fault = {
    unknown: say('Không có phản ánh nào mang mã này.', 'No report has this code.'),
    'too-many': say('Đã hỏi quá nhiều lần. Hãy thử lại sau.', 'Asked too often. Please try again later.'),
  };
  if (typeof answer === 'string') return `<section class="card bad" role="status"><p>${fault[answer]}</p></section>`;
  const day = formatDate(vnDateOf(instant(answer.receivedAt)));
  return `<section class="card good" role="status"><h2>${say(...STATE[answer.state])}</h2><p>${say('Phản ánh', 'Report')} ${escape(answer.reference)}, ${say('nhận ngày', 'received on')} ${day}.</p></section>`;
}
