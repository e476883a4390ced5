import { escape, fact, pathIn, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';
import type { UploadedPdfAnswer } from '../application/uploaded-pdf';

const PATH = '/kiem-tra-pdf';
type Said = readonly [vi: string, en: string];

function form(language: PageLanguage): string {
  const say = wordsIn(language);
  return `<section class="card"><h1>${say('Kiểm tra tệp PDF giấy chứng nhận', 'Check the PDF of a certificate')}</h1>
<form method="post" action="${pathIn(language, PATH)}" enctype="multipart/form-data">
<label for="tep">${say('Tệp PDF (tối đa 5 MB)', 'PDF file (at most 5 MB)')}</label><input id="tep" name="tep" type="file" accept="application/pdf,.pdf" required aria-describedby="ve-tep">
<div class="actions"><button type="submit">${say('Kiểm tra', 'Check')}</button></div></form>
<p class="note" id="ve-tep">${say(
    'Hệ thống so từng byte với bản đã cấp rồi trả lời ngay; tệp không được lưu lại.',
    'It is compared byte by byte with what was issued, and answered at once; the file is not kept.',
  )}</p></section>`;
}

const WORDS: Readonly<Record<UploadedPdfAnswer['outcome'], { state: Said; tone: string; text: Said }>> = {
  genuine: {
    state: ['Tệp đúng bản đã cấp', 'The file is as issued'],
    tone: 'good',
    text: [
      'Nội dung không bị thay đổi. Giấy còn hiệu lực hay không thì xem trạng thái hôm nay ở liên kết dưới đây.',
      'Nothing in it was changed. Whether the certificate is valid today stands behind the link below.',
    ],
  },
  'extra-signature': {
    state: ['Nội dung đúng bản đã cấp', 'The content is as issued'],
    tone: 'soon',
    text: [
      'Tệp có thêm chữ ký số đúng kỹ thuật nhưng Văn phòng chưa ghi nhận chữ ký này.',
      'The file carries one more digital signature that is technically right, but not recorded by the office.',
    ],
  },
  altered: {
    state: ['Chữ ký không hợp lệ', 'The signature is not valid'],
    tone: 'bad',
    text: [
      'Tệp mang dấu hiệu của một giấy chứng nhận do hệ thống cấp nhưng đã bị sửa. Đừng tin nội dung trong tệp này.',
      'The file looks like a certificate that was issued here, but it was changed. Do not trust what it says.',
    ],
  },
  unknown: {
    state: ['Không xác nhận được', 'Not confirmed'],
    tone: 'bad',
    text: ['Tệp này không phải giấy chứng nhận do hệ thống cấp.', 'This file is no certificate that was issued here.'],
  },
};

function signers(answer: UploadedPdfAnswer, language: PageLanguage): string {
  if (answer.signatures.length === 0) return '';
  const say = wordsIn(language);
  const unchecked = say(
    ' (chưa kiểm tra được tổ chức chứng thực)',
    ' (the certification authority could not be checked)',
  );
  const lines = answer.signatures.map(({ name, authority }) => `${name}${authority === 'trusted' ? '' : unchecked}`);
  return `<p>${say('Đã ký số bởi', 'Digitally signed by')} ${escape(lines.join('; '))}.</p>`;
}

function linked(answer: UploadedPdfAnswer, language: PageLanguage): string {
  if (answer.verifyPath === undefined) return '';
  const say = wordsIn(language);
  const words =
    answer.outcome === 'altered'
      ? say('Xem bản thật', 'See the real one')
      : say('Xem trạng thái hôm nay', 'See how it stands today');
  return `<dl>${fact(say('Sản phẩm', 'Product'), answer.productName)}${fact(say('Số chứng nhận', 'Certificate no.'), answer.numberText)}</dl>
<div class="actions"><a class="button main" href="${escape(pathIn(language, answer.verifyPath))}">${words}</a></div>`;
}

type NoAnswer = 'too-large' | 'none' | 'unreachable';
const NO_ANSWER: Readonly<Record<NoAnswer, Said>> = {
  'too-large': [
    'Tệp lớn hơn 5 MB nên không phải giấy chứng nhận do hệ thống cấp.',
    'The file is larger than 5 MB, so it is no certificate that was issued here.',
  ],
  none: ['Bạn chưa chọn tệp.', 'No file was chosen.'],
  unreachable: [
    'Hệ thống chưa kiểm tra được lúc này. Vui lòng thử lại sau ít phút.',
    'The file cannot be checked just now. Please try again in a few minutes.',
  ],
};

/** The form, and what a file turned out to be. */
export function pdfCheckPage(language: PageLanguage, answer?: UploadedPdfAnswer | NoAnswer): HtmlPage {
  const say = wordsIn(language);
  const title = say('Kiểm tra tệp PDF giấy chứng nhận', 'Check the PDF of a certificate');
  const page = { path: PATH, language };
  if (answer === undefined) return { ...page, title, body: form(language), open: true };
  const told = (tone: string, state: string, more: string): string =>
    `<section class="card ${tone}" role="status"><p class="state">${state}</p>${more}</section>${form(language)}`;
  if (typeof answer === 'string') {
    const body = told('bad', say(...WORDS.unknown.state), `<p class="until">${say(...NO_ANSWER[answer])}</p>`);
    return { ...page, title, body };
  }
  const { state, tone, text } = WORDS[answer.outcome];
  const more = `<p class="until">${say(...text)}</p>${signers(answer, language)}${linked(answer, language)}`;
  return { ...page, title: `${say(...state)} – ${title}`, body: told(tone, say(...state), more) };
}
