import { formatDate } from '@app/kernel';
import { escape, fact, pathIn, starsLine, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';
import type { PublicCertificate } from '../application/public-certificate';
import { isInForce } from '../domain/live-state';
import { reasonIn, STATE_WORDS } from './public-words';

const day = (date: string): string => `<b>${formatDate(date as PublicCertificate['issuedOn'])}</b>`;

/** The line under the state: which day counts. */
function until(certificate: PublicCertificate, language: PageLanguage): string {
  const say = wordsIn(language);
  const { state, since, endsOn, extendedTo, validThrough } = certificate;
  const last = endsOn ?? validThrough;
  switch (state) {
    case 'valid':
    case 'expiring':
      return `${say('Có giá trị đến hết ngày', 'Valid through')} ${day(last)}`;
    case 'held':
      return endsOn === null
        ? `${say('Thời hạn đang dừng lại; ngày in trên giấy là', 'Its clock stands; the day printed on the paper is')} ${day(validThrough)}`
        : `${say('Có giá trị đến hết ngày', 'Valid through')} ${day(endsOn)}, ${say('đã cộng số ngày tạm dừng', 'days on hold added')}`;
    case 'extended':
      return `${say('Hết hạn ngày', 'Its term ended on')} ${day(last)}, ${say('được dùng tiếp đến khi có kết quả, chậm nhất ngày', 'it may be used until the result, at the latest through')} ${day(extendedTo ?? last)}`;
    case 'expired':
      return `${say('Ngày cuối có hiệu lực:', 'Last valid day:')} ${day(extendedTo ?? last)}`;
    case 'suspended':
    case 'withdrawn':
    case 'superseded':
      return since === null ? '' : `${say('Từ ngày', 'Since')} ${day(since)}`;
  }
}

function reason(certificate: PublicCertificate, language: PageLanguage): string {
  const say = wordsIn(language);
  const { state, paper } = certificate;
  const parts: string[] = [];
  if (certificate.reason !== null && certificate.reason !== '') {
    const { text, isRecorded } = reasonIn(language, certificate.reason);
    parts.push(isRecorded ? `<span lang="vi">${escape(text)}</span>` : escape(text));
  } else if (state === 'expired')
    parts.push(say('Hết thời hạn ghi trên giấy chứng nhận', 'The term printed on the certificate has ended'));
  if (paper !== null && paper !== '')
    parts.push(language === 'en' ? `<span lang="vi">${escape(paper)}</span>` : escape(paper));
  return parts.length === 0 ? '' : `<p>${say('Lý do', 'Reason')}: ${parts.join('. ')}.</p>`;
}

function newer({ newer: next }: PublicCertificate, language: PageLanguage): string {
  if (!next) return '';
  const say = wordsIn(language);
  const words = `${say('Xem giấy mới: số', 'See the newer certificate: no.')} ${escape(next.numberText)}, ${next.stars} ${say('sao', 'stars')}`;
  return `<div class="actions"><a class="button main" href="${escape(pathIn(language, next.verifyPath))}">${words}</a></div>`;
}

/** One of before this system: what is shown comes from a register, not from a decision made here. */
function onPaper({ onPaper: is }: PublicCertificate, language: PageLanguage): string {
  if (!is) return '';
  const words = wordsIn(language)(
    'Giấy chứng nhận giấy, nhập từ sổ của cơ quan quản lý; không có tệp điện tử.',
    'Issued on paper and taken in from the register of the office; there is no electronic file.',
  );
  return `<p class="note">${words}</p>`;
}

function signers({ signedBy, signersTrusted }: PublicCertificate, language: PageLanguage): string {
  if (signedBy.length === 0) return '';
  const say = wordsIn(language);
  const note = signersTrusted
    ? ''
    : say(' (chưa kiểm tra được tổ chức chứng thực)', ' (the certification authority could not be checked)');
  return `<p class="note">${say('Đã ký số bởi', 'Digitally signed by')} ${escape(signedBy.join('; '))}${note}.</p>`;
}

/** All that a shopper wants to know, in the order in which it is asked: is it true, of what, how good, whose, until when. */
function answer(certificate: PublicCertificate, language: PageLanguage): string {
  const { state, productName, producerName, stars } = certificate;
  const { tone, [language]: text } = STATE_WORDS[state];
  const name = `<h1 lang="vi">${escape(productName)}</h1>${starsLine(stars, language, !isInForce(state))}<p lang="vi">${escape(producerName)}</p>`;
  return `<section class="card answer ${tone}"><p class="state">${text}</p><p class="until">${until(certificate, language)}</p>${name}${reason(certificate, language)}${newer(certificate, language)}</section>`;
}

function details(certificate: PublicCertificate, language: PageLanguage): string {
  const say = wordsIn(language);
  const { productName, picturePath } = certificate;
  const alt = `${say('Ảnh sản phẩm', 'Picture of the product')} ${escape(productName)}`;
  const picture =
    picturePath === null ? '' : `<img class="picture" src="${escape(picturePath)}" alt="${alt}" decoding="async">`;
  const decision = `${certificate.decisionNumber} ngày ${formatDate(certificate.decidedOn)}, ${certificate.issuingBody}`;
  const facts = [
    fact(say('Chủ thể', 'Producer'), certificate.producerName),
    fact(say('Địa bàn', 'Place'), certificate.place),
    fact(say('Bộ sản phẩm', 'Kind of product'), certificate.sheetName ?? undefined),
    fact(say('Quyết định', 'Decision'), decision),
    fact(say('Ngày cấp', 'Issued on'), formatDate(certificate.issuedOn)),
    fact(say('Số chứng nhận', 'Certificate no.'), certificate.numberText),
    fact(say('Mã sản phẩm', 'Product code'), certificate.productCode),
  ];
  return `<section class="card">${picture}<h2>${say('Ghi trên giấy chứng nhận', 'What the certificate says')}</h2><dl>${facts.join('')}</dl>${signers(certificate, language)}${onPaper(certificate, language)}</section>`;
}

/** The answer to a scanned code, without any script: state, day, product, stars and producer first, then the rest. */
export function verifyPage(certificate: PublicCertificate, host: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const token = certificate.verifyPath.slice('/v/'.length);
  const when = `${say('Tra cứu ngày', 'Looked up on')} ${formatDate(certificate.asOf)} ${say('tại', 'at')} ${escape(host)}.`;
  const compare = say(
    'Hãy so tên sản phẩm và chủ thể trên trang này với nhãn hàng bạn đang cầm.',
    'Compare the names of product and producer on this page with the label in your hand.',
  );
  return {
    title: `${STATE_WORDS[certificate.state][language]} – ${certificate.productName}`,
    path: certificate.verifyPath,
    language,
    body: `${answer(certificate, language)}
<p class="note">${compare} ${when}</p>
${details(certificate, language)}
<div class="actions"><a class="button" href="${escape(pathIn(language, `/bao-cao/${token}`))}">${say('Báo cáo vi phạm', 'Report a violation')}</a></div>`,
  };
}

export type NotConfirmed = 'unknown' | 'unreachable' | 'too-many';

const WHY: Readonly<Record<NotConfirmed, readonly [string, string]>> = {
  unknown: [
    'Mã này không ứng với giấy chứng nhận nào do hệ thống cấp. Hãy quét lại mã in trên giấy chứng nhận.',
    'This code belongs to no certificate that was issued here. Scan the code on the certificate again.',
  ],
  unreachable: [
    'Hệ thống chưa tra cứu được lúc này, nên chưa biết giấy chứng nhận còn hiệu lực hay không. Vui lòng thử lại sau ít phút.',
    'The records cannot be read just now, so we do not know whether the certificate is valid. Please try again in a few minutes.',
  ],
  'too-many': [
    'Có quá nhiều mã không đúng từ nơi bạn truy cập. Vui lòng thử lại sau ít phút.',
    'Too many wrong codes came from where you are. Please try again in a few minutes.',
  ],
};

/** No such certificate, or it cannot be looked up now: never a word that could be taken for a yes. */
export function notConfirmedPage(why: NotConfirmed, path: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const [vi, en] = WHY[why];
  const again = `<a class="button main" href="${escape(pathIn(language, path))}">${say('Thử lại', 'Try again')}</a>`;
  const search = `<a class="button" href="${pathIn(language, '/san-pham')}">${say('Tìm theo tên sản phẩm', 'Search by name')}</a>`;
  return {
    title: say('Không xác nhận được giấy chứng nhận', 'Certificate not confirmed'),
    path,
    language,
    body: `<section class="card bad"><h1 class="state">${say('Không xác nhận được', 'Not confirmed')}</h1><p class="until">${say(vi, en)}</p>
<div class="actions">${why === 'unknown' ? '' : again}${search}</div></section>`,
  };
}
