import { formatDate } from '@app/kernel';
import {
  escape,
  fact,
  languageField,
  optionTag,
  pathIn,
  selectField,
  wordsIn,
  type HtmlPage,
  type PageLanguage,
} from '@app/platform/pages';
import type { PublicPoint } from '../application/public-points';
import { KIND_ENGLISH, KIND_WORDS, POINT_KINDS } from '../domain/point-kinds';

/** What the address says; texts as typed. */
export interface PointsAsked {
  readonly q: string;
  readonly kind: string;
}

const addressOf = (asked: PointsAsked, cursor?: string): string => {
  const parts = Object.entries(asked).filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(cursor === undefined ? parts : [...parts, ['cursor', cursor]]).toString();
  return query === '' ? '/d' : `/d?${query}`;
};

function search(asked: PointsAsked, language: PageLanguage): string {
  const say = wordsIn(language);
  const words = language === 'en' ? KIND_ENGLISH : KIND_WORDS;
  const options = POINT_KINDS.map((kind) => optionTag(kind, words[kind], asked.kind)).join('');
  const kind = selectField(
    { name: 'kind', label: say('Loại hình', 'Kind'), all: say('Tất cả', 'All'), chosen: asked.kind },
    options,
  );
  const clear =
    asked.q === '' && asked.kind === ''
      ? ''
      : `<a href="${pathIn(language, '/d')}">${say('Bỏ hết điều kiện', 'Clear all')}</a>`;
  return `<form class="search" method="get" action="/d">${languageField(language)}
<div class="wide"><label for="q">${say('Tìm tên, địa chỉ, xã phường', 'Name, address or commune')}</label><input id="q" name="q" type="search" maxlength="100" value="${escape(asked.q)}"></div>
<div class="wide">${kind}</div><button type="submit">${say('Tìm', 'Search')}</button>${clear}</form>`;
}

function card(point: PublicPoint, language: PageLanguage): string {
  const say = wordsIn(language);
  const words = language === 'en' ? KIND_ENGLISH : KIND_WORDS;
  const through = point.recognisedThrough === null ? '' : formatDate(point.recognisedThrough);
  return `<li class="card"><h2 lang="vi"><a href="${escape(pathIn(language, `/d/${point.code}`))}">${escape(point.name)}</a></h2>
<p><span class="chip good">${say('Đang được công nhận', 'Recognised')}</span></p>
<dl>${fact(say('Địa chỉ', 'Address'), `${point.address}, ${point.unitName}`)}<dt>${say('Loại hình', 'Kind')}</dt><dd>${escape(words[point.kind])}</dd>${fact(say('Đến hết ngày', 'Valid through'), through)}</dl></li>`;
}

/** Recognised sales points: plain links and a form, no script. */
export function pointsPage(
  asked: PointsAsked,
  page: {
    readonly items: readonly PublicPoint[];
    readonly nextCursor: string | null;
    readonly isFirst: boolean;
    readonly language: PageLanguage;
  },
): HtmlPage {
  const { language } = page;
  const say = wordsIn(language);
  const title = say('Điểm giới thiệu và bán sản phẩm OCOP', 'OCOP sales points');
  const isAsked = asked.q !== '' || asked.kind !== '';
  const none = isAsked
    ? say('Không có điểm bán nào khớp. Hãy bỏ bớt điều kiện.', 'No sales point fits. Take out a condition.')
    : say('Hôm nay chưa có điểm bán nào đang được công nhận.', 'No sales point is recognised today.');
  const rows =
    page.items.length === 0
      ? `<p class="card" role="status">${none}</p>`
      : `<ul class="rows">${page.items.map((point) => card(point, language)).join('')}</ul>`;
  const link = (rel: string, cursor: string | undefined, words: string): string =>
    `<a class="button"${rel} href="${escape(pathIn(language, addressOf(asked, cursor)))}">${words}</a>`;
  const first = page.isFirst ? '' : link('', undefined, say('Về trang đầu', 'First page'));
  const next = page.nextCursor === null ? '' : link(' rel="next"', page.nextCursor, say('Trang sau', 'Next page'));
  return {
    title,
    path: addressOf(asked),
    language,
    open: true,
    wide: true,
    body: `<h1>${title}</h1>${search(asked, language)}${rows}<div class="actions">${first}${next}</div>`,
  };
}
