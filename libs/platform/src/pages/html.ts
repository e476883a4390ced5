import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { pathIn, wordsIn, type PageLanguage } from './language';
import { PackedPage } from './packed-page';
import { STYLE } from './style';

/** Text that is safe in HTML, also inside an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

export interface HtmlPage {
  readonly title: string;
  readonly body: string;
  /** Address of the page without its language, for the link to the other one. */
  readonly path: string;
  readonly language: PageLanguage;
  /** May be found by search machines. */
  readonly open?: boolean;
  readonly wide?: boolean;
  /** Lines for the head: feeds. */
  readonly head?: string;
  /** Addresses from which pictures may come besides our own (map tiles). */
  readonly pictures?: string;
}

const LINKS: readonly (readonly [string, string, string])[] = [
  ['/san-pham', 'Sản phẩm OCOP', 'OCOP products'],
  ['/d', 'Điểm bán', 'Sales points'],
  ['/ban-do', 'Bản đồ', 'Map'],
  ['/so-lieu-cong-khai', 'Số liệu', 'Figures'],
  ['/kiem-tra-pdf', 'Kiểm tra tệp PDF', 'Check a PDF'],
  ['/bao-cao', 'Kết quả phản ánh', 'Reports of violations'],
  ['/open-data', 'Dữ liệu mở', 'Open data'],
];

function footer(language: PageLanguage): string {
  const say = wordsIn(language);
  const links = LINKS.map(([path, vi, en]) => `<a href="${pathIn(language, path)}">${say(vi, en)}</a>`).join('');
  return `<footer><nav aria-label="${say('Trang công khai', 'Public pages')}">${links}</nav></footer>`;
}

function header({ language, path }: HtmlPage): string {
  const other = language === 'vi' ? 'en' : 'vi';
  const name = language === 'vi' ? 'English' : 'Tiếng Việt';
  const about = wordsIn(language)('Tra cứu sản phẩm OCOP', 'OCOP product check');
  return `<header><div><a class="brand" href="${pathIn(language, '/san-pham')}">OCOP Sao</a><span>${about}</span><a class="lang" lang="${other}" hreflang="${other}" href="${escape(pathIn(other, path))}">${name}</a></div></header>`;
}

/** On paper a page says where it is from, so that its reader can look whether it still holds. */
function printed({ language, path }: HtmlPage): string {
  const say = wordsIn(language);
  return `<p class="printed">${say('In từ trang công khai của OCOP Sao, địa chỉ', 'Printed from the public pages of OCOP Sao, address')} ${escape(pathIn(language, path))}. ${say('Tình trạng có thể đã đổi sau khi in: hãy xem lại trên trang.', 'Things may have changed since: look at the page.')}</p>`;
}

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The page as text; the same for everybody, so it can be kept. */
export const htmlOf = (page: HtmlPage): string => `<!doctype html>
<html lang="${page.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${page.open === true ? '' : '<meta name="robots" content="noindex">'}<link rel="icon" href="/favicon.svg"><title>${escape(page.title)}</title>${page.head ?? ''}<style>${STYLE}</style></head>
<body>${header(page)}<main${page.wide === true ? ' class="wide"' : ''}>${page.body}${printed(page)}</main>${footer(page.language)}</body></html>
`;

/** What such a page may do: its own style, our own pictures, forms to ourselves. */
export const pagePolicy = (pictures?: string): string =>
  `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src 'self'${pictures === undefined ? '' : ` ${pictures}`}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;

/** Headers of a page that needs no script; caches keep its plain and its packed form apart. */
export function htmlHeaders(reply: FastifyReply, pictures?: string): FastifyReply {
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('vary', 'accept-encoding')
    .header('content-security-policy', pagePolicy(pictures))
    .header('x-content-type-options', 'nosniff');
}

export async function sendHtml(reply: FastifyReply, page: HtmlPage): Promise<void> {
  await sendPacked(htmlHeaders(reply, page.pictures), new PackedPage(htmlOf(page)));
}

/** Sends a page, whose headers stand, in the form that the client asked for. */
export async function sendPacked(reply: FastifyReply, page: PackedPage): Promise<void> {
  const { body, packing } = page.for(reply.request.headers['accept-encoding']);
  if (packing !== undefined) void reply.header('content-encoding', packing);
  await reply.send(body);
}

/** A line of a list of facts; nothing for what is not known. Values are records, so they are Vietnamese in both languages. */
export const fact = (term: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `<dt>${term}</dt><dd lang="vi">${escape(value)}</dd>`;

/** Stars as they are read aloud; those of a certificate that is not in force are hollow and say so. */
export function starsLine(stars: number, language: PageLanguage, isDead = false): string {
  const say = wordsIn(language);
  const count = `${stars} ${say('sao', stars === 1 ? 'star' : 'stars')}`;
  const words = isDead ? `${count} OCOP (${say('hiện không có hiệu lực', 'not in force')})` : `${count} OCOP`;
  return `<div class="stars${isDead ? ' dead' : ''}"><span aria-hidden="true">${(isDead ? '☆' : '★').repeat(stars)}</span><b>${words}</b></div>`;
}

/** Keeps the language of a page through a form that asks by its address. */
export const languageField = (language: PageLanguage): string =>
  language === 'vi' ? '' : '<input type="hidden" name="lang" value="en">';

/** A choice of a form; `all` stands for "no condition". */
export function selectField(
  field: { readonly name: string; readonly label: string; readonly all: string; readonly chosen: string },
  options: string,
): string {
  const { name, label, all, chosen } = field;
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${optionTag('', all, chosen)}${options}</select></div>`;
}

export const optionTag = (value: string, text: string, chosen: string): string =>
  `<option value="${escape(value)}"${value === chosen ? ' selected' : ''}>${escape(text)}</option>`;
