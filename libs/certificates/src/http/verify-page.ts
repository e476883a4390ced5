import { formatDate } from '@app/kernel';
import type { PublicCertificate } from '../application/public-certificate';
import type { PublicState } from '../domain/live-state';
import { escape, fact, starsLine, type HtmlPage } from './html';

export interface StateWords {
  readonly text: string;
  readonly tone: 'good' | 'soon' | 'bad';
}

/** One word for each state, the same on every public page. */
export const STATE_WORDS: Readonly<Record<PublicState, StateWords>> = {
  valid: { text: 'Còn hiệu lực', tone: 'good' },
  expiring: { text: 'Còn hiệu lực, sắp hết hạn', tone: 'soon' },
  held: { text: 'Còn hiệu lực, tạm dừng tính thời hạn', tone: 'good' },
  extended: { text: 'Còn hiệu lực, chờ kết quả đánh giá lại', tone: 'soon' },
  expired: { text: 'Đã hết hạn', tone: 'bad' },
  suspended: { text: 'Đang tạm dừng hiệu lực', tone: 'bad' },
  withdrawn: { text: 'Đã bị thu hồi', tone: 'bad' },
  superseded: { text: 'Đã được thay thế', tone: 'bad' },
};

const day = (date: string): string => `<b>${formatDate(date as PublicCertificate['issuedOn'])}</b>`;

/** The line under the state: which day counts. */
function until(certificate: PublicCertificate): string {
  const { state, since, endsOn, extendedTo } = certificate;
  const last = endsOn ?? certificate.validThrough;
  switch (state) {
    case 'valid':
    case 'expiring':
      return `Có giá trị đến hết ngày ${day(last)}`;
    case 'held':
      return endsOn === null
        ? `Thời hạn đang dừng lại; ngày in trên giấy là ${day(certificate.validThrough)}`
        : `Có giá trị đến hết ngày ${day(endsOn)}, đã cộng số ngày tạm dừng`;
    case 'extended':
      return `Hết hạn ngày ${day(last)}, được dùng tiếp đến khi có kết quả, chậm nhất ngày ${day(extendedTo ?? last)}`;
    case 'expired':
      return `Ngày cuối có hiệu lực: ${day(extendedTo ?? last)}`;
    case 'suspended':
    case 'withdrawn':
    case 'superseded':
      return since === null ? '' : `Từ ngày ${day(since)}`;
  }
}

function reason(certificate: PublicCertificate): string {
  const parts = [
    certificate.state === 'expired' && certificate.reason === null
      ? 'Hết thời hạn ghi trên giấy chứng nhận'
      : certificate.reason,
    certificate.paper,
  ].filter((part): part is string => part !== null && part !== '');
  if (parts.length === 0) return '';
  return `<p class="until">Lý do: ${escape(parts.join('. '))}.</p>`;
}

function newer({ newer: next }: PublicCertificate): string {
  if (!next) return '';
  return `<div class="actions"><a class="button main" href="${escape(next.verifyPath)}">Xem giấy mới: số ${escape(next.numberText)}, ${next.stars} sao</a></div>`;
}

/** One of before this system: what is shown comes from a register, not from a decision made here. */
const onPaper = (certificate: PublicCertificate): string =>
  certificate.onPaper
    ? '<p class="note">Giấy chứng nhận giấy, nhập từ sổ của cơ quan quản lý; không có tệp điện tử.</p>'
    : '';

function signers({ signedBy, signersTrusted }: PublicCertificate): string {
  if (signedBy.length === 0) return '';
  const note = signersTrusted ? '' : ' (chưa kiểm tra được tổ chức chứng thực)';
  return `<p class="note">Đã ký số bởi ${escape(signedBy.join('; '))}${note}.</p>`;
}

function about(certificate: PublicCertificate): string {
  const { productName, picturePath } = certificate;
  const picture =
    picturePath === null
      ? ''
      : `<img class="picture" src="${escape(picturePath)}" alt="Ảnh sản phẩm ${escape(productName)}">`;
  const decision = `${certificate.decisionNumber} ngày ${formatDate(certificate.decidedOn)}, ${certificate.issuingBody}`;
  return `<section class="card">${picture}<h1>${escape(productName)}</h1>${starsLine(certificate.stars)}
<dl>${fact('Chủ thể', certificate.producerName)}${fact('Địa bàn', certificate.place)}${fact('Bộ sản phẩm', certificate.sheetName ?? undefined)}${fact('Quyết định', decision)}${fact('Ngày cấp', formatDate(certificate.issuedOn))}${fact('Số chứng nhận', certificate.numberText)}${fact('Mã sản phẩm', certificate.productCode)}</dl>${signers(certificate)}${onPaper(certificate)}</section>`;
}

/** The answer to a scanned code, without any script: state and day big, picture, product, producer, stars, decision. */
export function verifyPage(certificate: PublicCertificate, host: string): HtmlPage {
  const { text, tone } = STATE_WORDS[certificate.state];
  const token = certificate.verifyPath.slice('/v/'.length);
  const body = `
<section class="card ${tone}"><p class="state">${text}</p><p class="until">${until(certificate)}</p>${reason(certificate)}${newer(certificate)}</section>
${about(certificate)}
<p class="note">Tra cứu ngày ${formatDate(certificate.asOf)} tại ${escape(host)}. Hãy so tên sản phẩm và chủ thể trên trang này với nhãn hàng bạn đang cầm.</p>
<div class="actions"><a class="button" href="/bao-cao/${escape(token)}">Báo cáo vi phạm</a></div>`;
  return { title: `${certificate.productName} – ${text}`, body };
}

/** No such certificate, or it cannot be looked up now: never a word that could be taken for a yes. */
export function notConfirmedPage(why: 'unknown' | 'unreachable' | 'too-many'): HtmlPage {
  const text = {
    unknown: 'Mã này không ứng với giấy chứng nhận nào do hệ thống cấp. Hãy quét lại mã in trên giấy chứng nhận.',
    unreachable: 'Hệ thống chưa tra cứu được lúc này. Vui lòng thử lại sau ít phút.',
    'too-many': 'Có quá nhiều mã không đúng từ nơi bạn truy cập. Vui lòng thử lại sau ít phút.',
  }[why];
  return {
    title: 'Không xác nhận được giấy chứng nhận',
    body: `<section class="card bad"><p class="state">Không xác nhận được</p><p class="until">${text}</p></section>`,
  };
}
