import type { UploadedPdfAnswer } from '../application/uploaded-pdf';
import { escape, fact, type HtmlPage } from './html';

const FORM = `<section class="card"><h1>Kiểm tra tệp PDF giấy chứng nhận</h1>
<p>Chọn tệp PDF giấy chứng nhận OCOP bạn nhận được. Hệ thống so từng byte với bản đã cấp rồi trả lời ngay; tệp không được lưu lại.</p>
<form method="post" action="/kiem-tra-pdf" enctype="multipart/form-data">
<label for="tep">Tệp PDF (tối đa 5 MB)</label><input id="tep" name="tep" type="file" accept="application/pdf,.pdf" required>
<div class="actions"><button type="submit">Kiểm tra</button></div></form></section>`;

const WORDS: Readonly<Record<UploadedPdfAnswer['outcome'], { state: string; tone: string; text: string }>> = {
  genuine: {
    state: 'Tệp đúng bản đã cấp',
    tone: 'good',
    text: 'Nội dung không bị thay đổi. Giấy còn hiệu lực hay không thì xem trạng thái hôm nay ở liên kết dưới đây.',
  },
  'extra-signature': {
    state: 'Nội dung đúng bản đã cấp',
    tone: 'soon',
    text: 'Tệp có thêm chữ ký số đúng kỹ thuật nhưng Văn phòng chưa ghi nhận chữ ký này.',
  },
  altered: {
    state: 'Chữ ký không hợp lệ',
    tone: 'bad',
    text: 'Tệp mang dấu hiệu của một giấy chứng nhận do hệ thống cấp nhưng đã bị sửa. Đừng tin nội dung trong tệp này.',
  },
  unknown: {
    state: 'Không xác nhận được',
    tone: 'bad',
    text: 'Tệp này không phải giấy chứng nhận do hệ thống cấp.',
  },
};

function signers(answer: UploadedPdfAnswer): string {
  if (answer.signatures.length === 0) return '';
  const lines = answer.signatures.map(
    ({ name, authority }) => `${name}${authority === 'trusted' ? '' : ' (chưa kiểm tra được tổ chức chứng thực)'}`,
  );
  return `<p>Đã ký số bởi ${escape(lines.join('; '))}.</p>`;
}

function linked(answer: UploadedPdfAnswer): string {
  if (answer.verifyPath === undefined) return '';
  const words = answer.outcome === 'altered' ? 'Xem bản thật' : 'Xem trạng thái hôm nay';
  return `<dl>${fact('Sản phẩm', answer.productName)}${fact('Số chứng nhận', answer.numberText)}</dl>
<div class="actions"><a class="button main" href="${escape(answer.verifyPath)}">${words}</a></div>`;
}

/** The form, and what a file turned out to be. */
export function pdfCheckPage(answer?: UploadedPdfAnswer | 'too-large' | 'none' | 'unreachable'): HtmlPage {
  const title = 'Kiểm tra tệp PDF giấy chứng nhận';
  if (answer === undefined) return { title, body: FORM, open: true };
  if (typeof answer === 'string') {
    const text = {
      'too-large': 'Tệp lớn hơn 5 MB nên không phải giấy chứng nhận do hệ thống cấp.',
      none: 'Bạn chưa chọn tệp.',
      unreachable: 'Hệ thống chưa kiểm tra được lúc này. Vui lòng thử lại sau ít phút.',
    }[answer];
    return {
      title,
      body: `<section class="card bad" role="status"><p class="state">Không xác nhận được</p><p class="until">${text}</p></section>${FORM}`,
    };
  }
  const { state, tone, text } = WORDS[answer.outcome];
  return {
    title: `${state} – ${title}`,
    body: `<section class="card ${tone}" role="status"><p class="state">${state}</p><p class="until">${text}</p>${signers(answer)}${linked(answer)}</section>${FORM}`,
  };
}
