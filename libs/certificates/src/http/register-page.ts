import { formatDate } from '@app/kernel';
import {
  escape,
  fact,
  languageField,
  optionTag,
  pathIn,
  selectField,
  starsLine,
  wordsIn,
  type HtmlPage,
  type PageLanguage,
} from '@app/platform/pages';
import type { Unit } from '@app/programme';
import type { PublicCertificate } from '../application/public-certificate';
import type { RegisterFacets } from '../application/register-facets';
import { isInForce, PUBLIC_STATES } from '../domain/live-state';
import { FEED_LINKS } from './open-data-page';
import { STATE_WORDS } from './public-words';

/** What the address says; texts as typed. */
export interface RegisterAsked {
  readonly q: string;
  readonly unit: string;
  readonly sheet: string;
  readonly stars: string;
  readonly state: string;
}

export const addressOf = (asked: RegisterAsked, cursor?: string): string => {
  const parts = Object.entries(asked).filter(([, value]) => value !== '') as [string, string][];
  const query = new URLSearchParams(cursor === undefined ? parts : [...parts, ['cursor', cursor]]).toString();
  return query === '' ? '/san-pham' : `/san-pham?${query}`;
};

const units = (label: string, list: readonly Unit[], chosen: string, withParent = false): string =>
  list.length === 0
    ? ''
    : `<optgroup label="${label}">${list
        .map((unit) =>
          optionTag(unit.id, withParent && unit.parentName ? `${unit.name}, ${unit.parentName}` : unit.name, chosen),
        )
        .join('')}</optgroup>`;

function unitOptions(facets: RegisterFacets, chosen: string, language: PageLanguage): string {
  const say = wordsIn(language);
  return (
    units(say('Xã, phường hiện nay', 'Communes of today'), facets.communesOfToday, chosen) +
    units(say('Huyện, thị xã, thành phố trước đây', 'Former districts'), facets.districtsOfThen, chosen) +
    units(say('Xã, phường, thị trấn trước đây', 'Former communes'), facets.communesOfThen, chosen, true)
  );
}

const statesOf = (language: PageLanguage): readonly (readonly [string, string])[] => [
  ['in-force', wordsIn(language)('Đang còn hiệu lực', 'In force')],
  ...PUBLIC_STATES.map((state) => [state, STATE_WORDS[state][language]] as const),
];

function choices(asked: RegisterAsked, facets: RegisterFacets, language: PageLanguage): string {
  const say = wordsIn(language);
  const all = say('Tất cả', 'All');
  const sheets = facets.sheets.map((sheet) => optionTag(String(sheet.no), sheet.name, asked.sheet)).join('');
  const stars = [3, 4, 5].map((n) => optionTag(String(n), `${n} ${say('sao', 'stars')}`, asked.stars)).join('');
  const states = statesOf(language)
    .map(([value, text]) => optionTag(value, text, asked.state))
    .join('');
  const field = (name: keyof RegisterAsked, label: string, options: string, none = all): string =>
    selectField({ name, label, all: none, chosen: asked[name] }, options);
  return [
    field(
      'unit',
      say('Đơn vị', 'Place'),
      unitOptions(facets, asked.unit, language),
      say('Cả tỉnh', 'The whole province'),
    ),
    field('sheet', say('Bộ sản phẩm', 'Kind of product'), sheets),
    field('stars', say('Hạng', 'Stars'), stars),
    field('state', say('Trạng thái', 'State'), states),
  ].join('');
}

/** One field and one button; the other conditions wait folded up, open while one of them is set. */
function search(asked: RegisterAsked, facets: RegisterFacets, language: PageLanguage): string {
  const say = wordsIn(language);
  const { q, ...narrowed } = asked;
  const isNarrowed = Object.values(narrowed).some((value) => value !== '');
  const clear =
    isNarrowed || q !== ''
      ? `<a href="${pathIn(language, '/san-pham')}">${say('Bỏ hết điều kiện', 'Clear all')}</a>`
      : '';
  return `<form class="search" method="get" action="/san-pham">${languageField(language)}
<div class="wide"><label for="q">${say('Tìm sản phẩm, chủ thể, địa bàn, mã', 'Product, producer, place or code')}</label><input id="q" name="q" type="search" maxlength="100" value="${escape(q)}"></div>
<button type="submit">${say('Tìm', 'Search')}</button>
<details${isNarrowed ? ' open' : ''}><summary>${say('Thêm điều kiện', 'More conditions')}</summary><div class="filters">${choices(asked, facets, language)}</div></details>${clear}</form>`;
}

function card(row: PublicCertificate, language: PageLanguage): string {
  const say = wordsIn(language);
  const { tone, [language]: text } = STATE_WORDS[row.state];
  const isDead = !isInForce(row.state);
  const last = formatDate(row.extendedTo ?? row.endsOn ?? row.validThrough);
  const hasNoEnd = isDead || (row.state === 'held' && row.endsOn === null);
  const until = hasNoEnd ? '' : fact(say('Đến hết ngày', 'Valid through'), last);
  return `<li class="card"><h2><a href="${escape(pathIn(language, row.verifyPath))}">${escape(row.productName)}</a></h2>${starsLine(row.stars, language, isDead)}
<p><span class="chip ${tone}">${text}</span></p>
<dl>${fact(say('Chủ thể', 'Producer'), row.producerName)}${fact(say('Địa bàn', 'Place'), row.place)}${until}${fact(say('Mã', 'Code'), row.productCode)}</dl></li>`;
}

/** Rated products: plain links and a form, no script. */
export function registerPage(
  asked: RegisterAsked,
  facets: RegisterFacets,
  page: {
    readonly items: readonly PublicCertificate[];
    readonly nextCursor: string | null;
    readonly isFirst: boolean;
    readonly language: PageLanguage;
  },
): HtmlPage {
  const { language } = page;
  const say = wordsIn(language);
  const title = say('Sản phẩm OCOP đã được công nhận', 'Recognised OCOP products');
  const rows =
    page.items.length === 0
      ? `<p class="card" role="status">${say('Không có sản phẩm nào khớp. Hãy bỏ bớt điều kiện.', 'No product fits. Take out a condition.')}</p>`
      : `<ul class="rows">${page.items.map((row) => card(row, language)).join('')}</ul>`;
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
    head: FEED_LINKS,
    body: `<h1>${title}</h1>${search(asked, facets, language)}${rows}<div class="actions">${first}${next}</div>
<p><a href="${pathIn(language, '/so-lieu-cong-khai')}">${say('Số liệu chung: sao theo đơn vị, nhóm, năm', 'Figures: stars by place, group and year')}</a></p>`,
  };
}
