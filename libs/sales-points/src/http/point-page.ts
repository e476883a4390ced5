import { formatDate } from '@app/kernel';
import { escape, fact, pathIn, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';
import type { PublicPoint } from '../application/public-points';
import { KIND_ENGLISH, KIND_WORDS, PLACE_ENGLISH, PLACE_WORDS } from '../domain/point-kinds';

interface Told {
  readonly text: string;
  readonly tone: 'good' | 'bad';
  readonly since: string;
}

const on = (date: string | null): string => (date === null ? '' : formatDate(date as PublicPoint['asOf']));

const OVER: Readonly<Record<string, readonly [string, string]>> = {
  suspended: ['Đang bị tạm dừng', 'Suspended'],
  revoked: ['Đã bị thu hồi công nhận', 'Recognition revoked'],
  closed: ['Đã đóng cửa', 'Closed'],
};

const isRecognisedToday = ({ state, recognisedThrough, asOf }: PublicPoint): boolean =>
  state === 'recognised' && (recognisedThrough ?? '') >= asOf;

/** The way to the point's place; only what is recognised today stands on the public map. */
function mapLink(point: PublicPoint, language: PageLanguage): string {
  if (!isRecognisedToday(point) || point.lat === null || point.lon === null) return '';
  const words = wordsIn(language)('Xem trên bản đồ', 'See it on the map');
  return `<a class="button" href="${escape(pathIn(language, `/ban-do?diem=${point.code}`))}">${words}</a>`;
}

/** The state in plain words; never a yes where the recognition does not hold today. */
function toldOf(point: PublicPoint, language: PageLanguage): Told {
  const say = wordsIn(language);
  const from = on(point.recognisedOn);
  const last = on(point.recognisedThrough);
  if (isRecognisedToday(point))
    return {
      text: say('Đang được công nhận', 'Recognised'),
      tone: 'good',
      since: say(
        `Công nhận từ ngày ${from}, có giá trị đến hết ngày ${last}`,
        `Recognised since ${from}, valid through ${last}`,
      ),
    };
  if (point.state === 'recognised')
    return {
      text: say('Đã hết thời hạn công nhận', 'Recognition has expired'),
      tone: 'bad',
      since: `${say('Ngày cuối:', 'Last day:')} ${last}`,
    };
  const text = say(...(OVER[point.state] ?? ['Chưa được công nhận', 'Not recognised']));
  const paper = point.decision ? `, ${say('quyết định số', 'decision no.')} ${point.decision.number}` : '';
  return { text, tone: 'bad', since: `${say('Từ ngày', 'Since')} ${on(point.stateSince)}${paper}` };
}

/** The answer to a point's code, without any script: state, name, address, kind, regulation, since when. */
export function pointPage(point: PublicPoint, host: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const { text, tone, since } = toldOf(point, language);
  const { title, number } = point.regulation;
  const proof = point.lastProofOn === null ? say('chưa có', 'none yet') : on(point.lastProofOn);
  const kinds = language === 'en' ? KIND_ENGLISH : KIND_WORDS;
  const places = language === 'en' ? PLACE_ENGLISH : PLACE_WORDS;
  const rule = number === null ? title : `${title} (số ${number})`;
  const facts = [
    fact(say('Địa chỉ', 'Address'), `${point.address}, ${point.unitName}`),
    `<dt>${say('Loại hình', 'Kind')}</dt><dd>${escape(kinds[point.kind])}</dd>`,
    `<dt>${say('Nơi đặt', 'Kind of place')}</dt><dd>${escape(places[point.placeKind])}</dd>`,
    fact(say('Theo quy định', 'Regulation'), rule),
    `<dt>${say('Ảnh xác nhận mới nhất', 'Newest photo of the place')}</dt><dd>${proof}</dd>`,
  ];
  const stars = say(
    'Sao của từng sản phẩm được kiểm tra bằng mã QR trên giấy chứng nhận của sản phẩm đó.',
    'The stars of a product are checked by the QR code on its own certificate.',
  );
  return {
    title: `${text} – ${point.name}`,
    path: `/d/${point.code}`,
    language,
    body: `<section class="card answer ${tone}"><p class="state">${text}</p><p class="until">${escape(since)}</p><h1 lang="vi">${escape(point.name)}</h1><p lang="vi">${escape(point.address)}, ${escape(point.unitName)}</p></section>
<section class="card"><dl>${facts.join('')}</dl></section>
<p class="note">${say('Tra cứu ngày', 'Looked up on')} ${on(point.asOf)} ${say('tại', 'at')} ${escape(host)}. ${stars}</p>
<div class="actions">${mapLink(point, language)}<a class="button" href="${escape(pathIn(language, `/bao-cao/${point.code}`))}">${say('Báo cáo vi phạm', 'Report a violation')}</a></div>`,
  };
}

/** No such point, or it cannot be looked up now: never a word that could be taken for a yes. */
export function pointNotConfirmedPage(isUnknown: boolean, path: string, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const why = isUnknown
    ? say(
        'Mã này không ứng với điểm bán nào đã được công bố. Hãy quét lại mã treo tại điểm bán.',
        'This code belongs to no published sales point. Scan the code at the sales point again.',
      )
    : say(
        'Hệ thống chưa tra cứu được lúc này. Vui lòng thử lại sau ít phút.',
        'The records cannot be read just now. Please try again in a few minutes.',
      );
  const again = isUnknown
    ? ''
    : `<a class="button main" href="${escape(pathIn(language, path))}">${say('Thử lại', 'Try again')}</a>`;
  return {
    title: say('Không xác nhận được điểm bán', 'Sales point not confirmed'),
    path,
    language,
    body: `<section class="card bad"><h1 class="state">${say('Không xác nhận được', 'Not confirmed')}</h1><p class="until">${why}</p>
<div class="actions">${again}<a class="button" href="${pathIn(language, '/d')}">${say('Xem các điểm bán', 'See the sales points')}</a></div></section>`,
  };
}
