import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Text that is safe in HTML, also inside an attribute. */
export const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;font:16px/1.55 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1f2523;background:#faf8f3}
main{max-width:36rem;margin:0 auto;padding:12px}main.wide{max-width:75rem}
header{padding:12px 16px;background:#0b5d4e;color:#fff}header div{max-width:75rem;margin:0 auto;display:flex;flex-wrap:wrap;gap:2px 18px;align-items:baseline}
header b{font-size:1.05rem}header a{color:#fff;padding:8px 0}
a{color:#0b5d4e}a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible{outline:3px solid #1f6feb;outline-offset:2px}
.card{background:#fff;border:1px solid #e2ddd2;border-radius:10px;padding:16px;margin-top:12px}
.state{font-size:1.75rem;line-height:1.2;font-weight:700;margin:0}
.until{margin:6px 0 0;font-size:1.1rem}.until b{white-space:nowrap}
.good{border-left:8px solid #1b7f4b}.good .state{color:#17603a}
.soon{border-left:8px solid #b97708}.soon .state{color:#7a4a00}
.bad{border-left:8px solid #b3261e}.bad .state{color:#a1231b}
h1{font-size:1.45rem;line-height:1.25;margin:0 0 4px}h2{font-size:1.15rem;margin:0 0 8px}
.stars{font-size:1.5rem;color:#9a6a00;letter-spacing:3px;line-height:1.2}
.stars b{font-size:1rem;letter-spacing:0;color:#1f2523;margin-left:6px}
.picture{display:block;width:100%;max-height:320px;object-fit:contain;background:#f0eee8;border-radius:8px;margin:0 0 12px}
dl{margin:10px 0 0;display:grid;grid-template-columns:minmax(6.5rem,auto) 1fr;gap:6px 14px}
dt{color:#46504d}dd{margin:0;overflow-wrap:anywhere}
.button,button{display:inline-block;min-height:44px;padding:10px 18px;border:1px solid #0b5d4e;border-radius:10px;background:#fff;color:#0b5d4e;font:inherit;font-weight:600;text-decoration:none}
button,.button.main{background:#0b5d4e;color:#fff}
label{display:block;font-weight:600;margin:0 0 4px}input,select{font:inherit;width:100%;min-height:44px;padding:8px 10px;border:1px solid #8a918d;border-radius:8px;background:#fff}
form.filters{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(min(14rem,100%),1fr));align-items:end}
.rows{list-style:none;margin:0;padding:0;display:grid;gap:12px;grid-template-columns:repeat(auto-fill,minmax(min(21rem,100%),1fr))}
.rows .card{margin:0}.chip{display:inline-block;border-radius:8px;padding:2px 10px;font-size:.95rem;font-weight:600}
.chip.good{background:#e2f3e8;color:#17603a;border:0}.chip.soon{background:#fdf0d5;color:#7a4a00;border:0}.chip.bad{background:#fce8e6;color:#a1231b;border:0}
.actions{display:flex;flex-wrap:wrap;gap:10px;margin-top:12px}
.note,footer{color:#46504d;font-size:.95rem}footer{padding:14px 4px}footer nav{display:flex;flex-wrap:wrap;gap:4px 16px}footer nav a{padding:10px 0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 10px;border-bottom:1px solid #e2ddd2;vertical-align:top}
.scroll{overflow-x:auto}svg.map{width:100%;min-width:34rem;height:auto;display:block;background:#eef3f2;border-radius:8px}
svg.chart{width:100%;max-width:44rem;height:auto;display:block;margin:8px 0 12px}svg.chart[width]{max-width:30rem}
@media print{header,footer,form,.actions{display:none}.card{break-inside:avoid;border:0}body{background:#fff}.scroll{overflow:visible}}`;

export interface HtmlPage {
  readonly title: string;
  readonly body: string;
  /** May be found by search machines. */
  readonly open?: boolean;
  readonly wide?: boolean;
  /** Lines for the head: feeds. */
  readonly head?: string;
  /** Addresses from which pictures may come besides our own (map tiles). */
  readonly pictures?: string;
}

const LINKS = `<nav aria-label="Trang công khai"><a href="/san-pham">Sản phẩm OCOP</a><a href="/ban-do">Bản đồ</a><a href="/so-lieu-cong-khai">Số liệu</a><a href="/kiem-tra-pdf">Kiểm tra tệp PDF</a><a href="/open-data">Dữ liệu mở</a></nav>`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The page as text; the same for everybody, so it can be kept. */
export const htmlOf = (page: HtmlPage): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${page.open === true ? '' : '<meta name="robots" content="noindex">'}<title>${escape(page.title)}</title>${page.head ?? ''}<style>${STYLE}</style></head>
<body><header><div><b>OCOP Sao</b><span>Kiểm tra sản phẩm OCOP</span></div></header><main${page.wide === true ? ' class="wide"' : ''}>${page.body}<footer>${LINKS}</footer></main></body></html>
`;

/** Headers of a page that needs no script: only its own style, our own pictures, and forms to ourselves. */
export function htmlHeaders(reply: FastifyReply, pictures?: string): FastifyReply {
  const more = pictures === undefined ? '' : ` ${pictures}`;
  return reply
    .header('content-type', 'text/html; charset=utf-8')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src 'self'${more}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
    )
    .header('x-content-type-options', 'nosniff');
}

export async function sendHtml(reply: FastifyReply, page: HtmlPage): Promise<void> {
  await htmlHeaders(reply, page.pictures).send(htmlOf(page));
}

/** A line of a list of facts; nothing for what is not known. */
export const fact = (term: string, value: string | undefined): string =>
  value === undefined || value === '' ? '' : `<dt>${term}</dt><dd>${escape(value)}</dd>`;

export const starsLine = (stars: number): string =>
  `<div class="stars" role="img" aria-label="${stars} sao">${'★'.repeat(stars)}<b>${stars} sao OCOP</b></div>`;
