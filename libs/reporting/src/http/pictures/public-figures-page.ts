import type { ProvinceMap } from '@app/certificates';
import { formatDate, type LocalDate } from '@app/kernel';
import { escape, pathIn, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';
import { endingsSummaryInEnglish, starsSummaryInEnglish } from '../../domain/pictures/english-summaries';
import { endingsSummary, monthText, starsSummary } from '../../domain/pictures/summaries';
import type { PublicFigures, StarCounts } from '../../application/pictures/public-figures';
import { endingMonths, legend, PATTERNS, starBars, starMap } from './public-drawings';

const starHeads = (language: PageLanguage): readonly string[] => {
  const say = wordsIn(language);
  return [...[3, 4, 5].map((count) => `${count} ${say('sao', 'stars')}`), say('Tổng số', 'Total')];
};
const starCells = ({ three, four, five, total }: StarCounts | PublicFigures['endings'][number]): string =>
  [three, four, five, total].map((count) => `<td class="count">${count}</td>`).join('');

/** The first column names what is counted, all others count. */
const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escape(caption)}"><table><thead><tr>${heads
    .map((head, place) => `<th scope="col"${place === 0 ? '' : ' class="count"'}>${escape(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;

const starTable = (
  words: { readonly caption: string; readonly first: string; readonly language: PageLanguage },
  rows: readonly StarCounts[],
): string =>
  table(
    words.caption,
    [words.first, ...starHeads(words.language)],
    rows.map((row) => `<tr><th scope="row">${escape(row.label)}</th>${starCells(row)}</tr>`),
  );

const section = (title: string, summary: string, content: string): string =>
  `<section class="card"><h2>${title}</h2><p>${escape(summary)}</p>${content}</section>`;

const total = (rows: readonly { readonly total: number }[]): number => rows.reduce((all, row) => all + row.total, 0);

/** "Nhiều nhất: Thực phẩm (12)." */
function most(rows: readonly StarCounts[], language: PageLanguage): string {
  const say = wordsIn(language);
  const [first] = rows.toSorted((a, b) => b.total - a.total);
  return first === undefined
    ? say('Chưa có sản phẩm nào.', 'No product yet.')
    : `${say('Nhiều nhất', 'Most of them')}: ${first.label} (${first.total}).`;
}

const mapSummary = (figures: PublicFigures, language: PageLanguage): string =>
  (language === 'en' ? starsSummaryInEnglish : starsSummary)(figures.units, figures.asOf);

function mapSection(figures: PublicFigures, map: ProvinceMap, language: PageLanguage): string {
  const say = wordsIn(language);
  const summary = mapSummary(figures, language);
  const elsewhere = figures.units
    .filter(({ lon }) => lon === null)
    .map(({ label, total: count }) => `${label} (${count})`);
  const blind = say('Chưa có tọa độ nên không vẽ', 'Not drawn, without known coordinates');
  const missing = elsewhere.length === 0 ? '' : ` ${blind}: ${elsewhere.join(', ')}.`;
  const key = say(
    'Vòng tròn: số sản phẩm còn hiệu lực, đặt ở trung tâm huyện cũ. Dấu đỏ: điểm giới thiệu và bán sản phẩm.',
    'Circle: products in force, at the seat of the former district. Red mark: sales point.',
  );
  const sources = say(
    'Đường ranh giới: Natural Earth; tọa độ: GeoNames (CC BY 4.0).',
    'Border: Natural Earth; coordinates: GeoNames (CC BY 4.0).',
  );
  const title = say('Sao theo đơn vị', 'Stars by place');
  const first = say('Đơn vị khi được công nhận', 'Place when recognised');
  return section(
    title,
    summary,
    `${starMap(map, { ...figures, summary, language })}<p class="note">${key}${escape(missing)} ${sources} <a href="${pathIn(language, '/ban-do')}">${say('Xem theo xã, phường hiện nay', 'See the communes of today')}</a>.</p>${starTable({ caption: title, first, language }, figures.units)}`,
  );
}

const POINT_KINDS_IN_ENGLISH: Readonly<Record<string, string>> = {
  'Trung tâm OCOP': 'OCOP centre',
  'Cửa hàng': 'Shop',
  'Quầy hàng': 'Stall',
  'Góc OCOP trong siêu thị': 'OCOP corner in a supermarket',
  'Gian hàng hội chợ': 'Booth at a fair',
};

function pointSection({ pointKinds, points }: PublicFigures, language: PageLanguage): string {
  const say = wordsIn(language);
  const count = pointKinds.reduce((all, kind) => all + kind.count, 0);
  const names = points
    .map(({ name, path }) => `<li><a href="${escape(pathIn(language, path))}">${escape(name)}</a></li>`)
    .join('');
  const nameOf = (label: string): string => say(label, POINT_KINDS_IN_ENGLISH[label] ?? label);
  const kinds = pointKinds.map(
    (kind) => `<tr><th scope="row">${escape(nameOf(kind.label))}</th><td class="count">${kind.count}</td></tr>`,
  );
  const heads = [say('Loại điểm', 'Kind'), say('Số điểm', 'Points')];
  const told =
    count === 0
      ? say('Chưa có điểm bán nào được công bố.', 'No sales point is published yet.')
      : say(
          `${count} điểm bán đang được công nhận; ${points.length} điểm có vị trí trên bản đồ.`,
          `${count} recognised sales points; ${points.length} of them with a place on the map.`,
        );
  return section(
    say('Điểm giới thiệu và bán sản phẩm', 'Sales points'),
    told,
    `${kinds.length === 0 ? '' : table(say('Điểm bán theo loại', 'Sales points by kind'), heads, kinds)}${names === '' ? '' : `<ul class="links">${names}</ul>`}`,
  );
}

function endingSection({ endings }: PublicFigures, language: PageLanguage): string {
  const say = wordsIn(language);
  const summary = (language === 'en' ? endingsSummaryInEnglish : endingsSummary)(endings);
  const rows = endings
    .filter((month) => month.total > 0)
    .map((month) => `<tr><th scope="row">${monthText(month.month)}</th>${starCells(month)}</tr>`);
  const heads = [say('Tháng', 'Month'), ...starHeads(language)];
  return section(
    say('Giấy chứng nhận hết hạn theo tháng', 'Certificates by the month of their end'),
    summary,
    rows.length === 0
      ? ''
      : `${endingMonths(endings, summary)}${table(say('Hết hạn theo tháng', 'Ends by month'), heads, rows)}`,
  );
}

function yearSection({ years }: PublicFigures, language: PageLanguage): string {
  const say = wordsIn(language);
  const rows = language === 'en' ? years.map((year) => ({ ...year, label: year.key })) : years;
  const told = `${total(rows)} ${say('sản phẩm trong các quyết định đã công bố.', 'products in published decisions.')} ${most(rows, language)}`;
  const words = { caption: say('Theo năm công bố', 'By year of publication'), first: say('Năm', 'Year'), language };
  const title = say('Được công nhận theo năm', 'Recognised by year');
  return section(title, told, `${bars(rows, told, language)}${starTable(words, rows)}`);
}

function groupSection({ groups }: PublicFigures, language: PageLanguage): string {
  const say = wordsIn(language);
  const told = `${total(groups)} ${say('sản phẩm còn hiệu lực.', 'products in force.')} ${most(groups, language)}`;
  const words = { caption: say('Theo nhóm sản phẩm', 'By group of products'), first: say('Nhóm', 'Group'), language };
  const title = say('Còn hiệu lực theo nhóm sản phẩm', 'In force by group of products');
  return section(title, told, `${bars(groups, told, language)}${starTable(words, groups)}`);
}

const bars = (rows: readonly StarCounts[], summary: string, language: PageLanguage): string =>
  rows.length === 0 ? '' : `${legend(language)}${starBars(rows, summary)}`;

/** Figures of published facts as drawings with their tables; no script, nothing of persons. */
export function publicFiguresPage(figures: PublicFigures, map: ProvinceMap, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const title = say('Số liệu OCOP công khai', 'Public figures of OCOP');
  const day = formatDate(figures.asOf as LocalDate);
  const about = say(
    `Đến ngày ${day}, từ các quyết định và giấy chứng nhận đã công bố.`,
    `On ${day}, from published decisions and certificates.`,
  );
  const files = `${say('Tải về', 'Download')}: <a href="/open-data/so-lieu.csv">CSV</a>, <a href="/open-data/so-lieu.json">JSON</a>.`;
  return {
    title,
    path: '/so-lieu-cong-khai',
    language,
    open: true,
    wide: true,
    head: '<link rel="alternate" type="text/csv" title="Số liệu OCOP" href="/open-data/so-lieu.csv"><link rel="alternate" type="application/json" title="Số liệu OCOP" href="/open-data/so-lieu.json">',
    body: `${PATTERNS}<h1>${title}</h1><p>${about} ${files} <a href="${pathIn(language, '/san-pham')}">${say('Xem từng sản phẩm', 'See the products')}</a>.</p>
${mapSection(figures, map, language)}${yearSection(figures, language)}
${groupSection(figures, language)}${endingSection(figures, language)}${pointSection(figures, language)}`,
  };
}
