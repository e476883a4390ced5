import { formatDate } from '@app/kernel';
import type { PublicPoint } from '../application/public-points';
import { KIND_WORDS, PLACE_WORDS } from '../domain/point-kinds';

interface Told {
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly since: string;
}

const on = (date: string | null): string => (date === null ? '' : formatDate(date as PublicPoint['asOf']));

/** The state in plain words; never a yes where the recognition does not hold today. */
function toldOf(point: PublicPoint): Told {
  const paper = point.decision ? `, quyết định số ${point.decision.number}` : '';
  if (point.state === 'recognised' && (point.recognisedThrough ?? '') >= point.asOf)
    return {
      text: 'Đang được công nhận',
      tone: 'good',
      since: `Công nhận từ ngày ${on(point.recognisedOn)}, có giá trị đến hết ngày ${on(point.recognisedThrough)}`,
    };
  if (point.state === 'recognised')
    return { text: 'Đã hết thời hạn công nhận', tone: 'bad', since: `Ngày cuối: ${on(point.recognisedThrough)}` };
  const words = { suspended: 'Đang bị tạm dừng', revoked: 'Đã bị thu hồi công nhận', closed: 'Đã đóng cửa' } as const;
  const text = point.state in words ? words[point.state as keyof typeof words] : 'Chưa được công nhận';
  return { text, tone: 'bad', since: `Từ ngày ${on(point.stateSince)}${paper}` };
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const STYLE = `
:root{color-scheme:light}*{box-sizing:border-box}
body{margin:0;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;color:#1c1b1a;background:#faf8f3}
main{max-width:34rem;margin:0 auto;padding:12px}
header{padding:14px 16px;background:#0b5d4e;color:#fff;font-weight:600}
.card{background:#fff;border:1px solid #e2ddd2;border-radius:10px;padding:16px;margin-top:12px}
.state{font-size:1.75rem;line-height:1.2;font-weight:700;margin:0}
.since{margin:4px 0 0;font-size:1.05rem;overflow-wrap:anywhere}
.good{border-left:8px solid #17603a}.good .state{color:#17603a}
.bad{border-left:8px solid #a1231b}.bad .state{color:#a1231b}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
dl{margin:10px 0 0;display:grid;grid-template-columns:auto 1fr;gap:6px 14px}
dt{color:#5b5750}dd{margin:0;overflow-wrap:anywhere}
footer{color:#5b5750;font-size:.9rem;padding:12px 4px}`;

const page = (title: string, body: string, nonce: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${escape(title)}</title><style nonce="${nonce}">${STYLE}</style></head>
<body><header>OCOP Sao · Điểm bán sản phẩm OCOP</header><main>${body}</main></body></html>
`;

const row = (term: string, value: string): string => `<dt>${term}</dt><dd>${escape(value)}</dd>`;

/** The answer to a point's code, without any script: state, name, address, kind, regulation, since when. */
export function pointPage(point: PublicPoint, host: string, nonce: string): string {
  const { text, tone, since } = toldOf(point);
  const { title, number } = point.regulation;
  const proof = point.lastProofOn === null ? 'chưa có' : `ngày ${on(point.lastProofOn)}`;
  const body = `
<section class="card ${tone}"><p class="state">${text}</p><p class="since">${escape(since)}</p></section>
<section class="card"><h1>${escape(point.name)}</h1>
<dl>${row('Loại hình', KIND_WORDS[point.kind])}${row('Nơi đặt', PLACE_WORDS[point.placeKind])}${row(
    'Địa chỉ',
    `${point.address}, ${point.unitName}`,
  )}${row('Theo quy định', number === null ? title : `${title} (số ${number})`)}${row('Ảnh xác nhận mới nhất', proof)}</dl></section>
<footer>Tra cứu ngày ${on(point.asOf)} tại ${escape(host)}. Sao của từng sản phẩm được kiểm tra bằng mã QR trên giấy chứng nhận của sản phẩm đó.</footer>`;
  return page(`${point.name} – ${text}`, body, nonce);
}

/** No such point, or it cannot be looked up now: never a word that could be taken for a yes. */
export function pointNotConfirmedPage(isUnknown: boolean, nonce: string): string {
  const reason = isUnknown
    ? 'Mã này không ứng với điểm bán nào đã được công bố. Hãy quét lại mã treo tại điểm bán.'
    : 'Hệ thống chưa tra cứu được lúc này. Vui lòng thử lại sau ít phút.';
  const body = `<section class="card bad"><p class="state">Không xác nhận được</p><p class="since">${reason}</p></section>`;
  return page('Không xác nhận được điểm bán', body, nonce);
}
