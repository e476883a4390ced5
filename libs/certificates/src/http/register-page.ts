import { formatDate } from '@app/kernel';
import type { Unit } from '@app/programme';
import type { PublicCertificate } from '../application/public-certificate';
import type { RegisterFacets } from '../application/register-facets';
import { PUBLIC_STATES } from '../domain/live-state';
import { escape, fact, starsLine, type HtmlPage } from './html';
import { FEED_LINKS } from './open-data-page';
import { STATE_WORDS } from './verify-page';

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

const option = (value: string, text: string, chosen: string): string =>
  `<option value="${escape(value)}"${value === chosen ? ' selected' : ''}>${escape(text)}</option>`;

function select(name: keyof RegisterAsked, label: string, all: string, options: string, chosen: string): string {
  return `<div><label for="${name}">${label}</label><select id="${name}" name="${name}">${option('', all, chosen)}${options}</select></div>`;
}

const units = (label: string, list: readonly Unit[], chosen: string, withParent = false): string =>
  list.length === 0
    ? ''
    : `<optgroup label="${label}">${list
        .map((unit) =>
          option(unit.id, withParent && unit.parentName ? `${unit.name}, ${unit.parentName}` : unit.name, chosen),
        )
        .join('')}</optgroup>`;

function filters(asked: RegisterAsked, facets: RegisterFacets): string {
  const unitOptions =
    units('Xã, phường hiện nay', facets.communesOfToday, asked.unit) +
    units('Huyện, thị xã, thành phố trước đây', facets.districtsOfThen, asked.unit) +
    units('Xã, phường, thị trấn trước đây', facets.communesOfThen, asked.unit, true);
  const sheets = facets.sheets.map((sheet) => option(String(sheet.no), sheet.name, asked.sheet)).join('');
  const stars = [3, 4, 5].map((count) => option(String(count), `${count} sao`, asked.stars)).join('');
  const states =
    option('in-force', 'Đang còn hiệu lực', asked.state) +
    PUBLIC_STATES.map((state) => option(state, STATE_WORDS[state].text, asked.state)).join('');
  return `<form class="filters card" method="get" action="/san-pham">
<div><label for="q">Tìm sản phẩm, chủ thể, địa bàn</label><input id="q" name="q" type="search" maxlength="100" value="${escape(asked.q)}"></div>
${select('unit', 'Đơn vị', 'Cả tỉnh', unitOptions, asked.unit)}
${select('sheet', 'Bộ sản phẩm', 'Tất cả', sheets, asked.sheet)}
${select('stars', 'Hạng', 'Tất cả', stars, asked.stars)}
${select('state', 'Trạng thái', 'Tất cả', states, asked.state)}
<div><button type="submit">Tìm</button></div></form>`;
}

function card(row: PublicCertificate): string {
  const { text, tone } = STATE_WORDS[row.state];
  return `<li class="card"><h2><a href="${escape(row.verifyPath)}">${escape(row.productName)}</a></h2>${starsLine(row.stars)}
<p><span class="chip ${tone}">${text}</span></p>
<dl>${fact('Chủ thể', row.producerName)}${fact('Địa bàn', row.place)}${fact('Đến hết ngày', formatDate(row.extendedTo ?? row.endsOn ?? row.validThrough))}${fact('Mã', row.productCode)}</dl></li>`;
}

/** Rated products: plain links and a form, no script. */
export function registerPage(
  asked: RegisterAsked,
  facets: RegisterFacets,
  page: { readonly items: readonly PublicCertificate[]; readonly nextCursor: string | null; readonly isFirst: boolean },
): HtmlPage {
  const rows =
    page.items.length === 0
      ? '<p class="card">Không có sản phẩm nào khớp. Hãy bỏ bớt điều kiện.</p>'
      : `<ul class="rows">${page.items.map(card).join('')}</ul>`;
  const first = page.isFirst ? '' : `<a class="button" href="${escape(addressOf(asked))}">Về trang đầu</a>`;
  const next =
    page.nextCursor === null
      ? ''
      : `<a class="button" rel="next" href="${escape(addressOf(asked, page.nextCursor))}">Trang sau</a>`;
  return {
    title: 'Sản phẩm OCOP đã được công nhận',
    open: true,
    wide: true,
    head: FEED_LINKS,
    body: `<h1>Sản phẩm OCOP đã được công nhận</h1><p><a href="/so-lieu-cong-khai">Số liệu chung: sao theo đơn vị, nhóm, năm</a></p>${filters(asked, facets)}<p></p>${rows}<div class="actions">${first}${next}</div>`,
  };
}
