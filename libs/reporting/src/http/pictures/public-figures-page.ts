import { escape, type HtmlPage, type ProvinceMap } from '@app/certificates';
import { formatDate, type LocalDate } from '@app/kernel';
import { endingsSummary, monthText, starsSummary } from '../../domain/pictures/summaries';
import type { PublicFigures, StarCounts } from '../../application/pictures/public-figures';
import { endingMonths, LEGEND, PATTERNS, starBars, starMap } from './public-drawings';

const STAR_HEADS = ['3 sao', '4 sao', '5 sao', 'Tổng số'] as const;
const starCells = ({ three, four, five, total }: StarCounts | PublicFigures['endings'][number]): string =>
  [three, four, five, total].map((count) => `<td>${count}</td>`).join('');

const table = (caption: string, heads: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="Bảng: ${escape(caption)}"><table><thead><tr>${heads
    .map((head) => `<th scope="col">${escape(head)}</th>`)
    .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;

const starTable = (caption: string, first: string, rows: readonly StarCounts[]): string =>
  table(
    caption,
    [first, ...STAR_HEADS],
    rows.map((row) => `<tr><th scope="row">${escape(row.label)}</th>${starCells(row)}</tr>`),
  );

const section = (title: string, summary: string, content: string): string =>
  `<section class="card"><h2>${title}</h2><p>${escape(summary)}</p>${content}</section>`;

const total = (rows: readonly { readonly total: number }[]): number => rows.reduce((all, row) => all + row.total, 0);

/** "Nhiều nhất: Thực phẩm (12)." */
const most = (rows: readonly StarCounts[]): string => {
  const [first] = rows.toSorted((a, b) => b.total - a.total);
  return first === undefined ? 'Chưa có sản phẩm nào.' : `Nhiều nhất: ${first.label} (${first.total}).`;
};

function mapSection(figures: PublicFigures, map: ProvinceMap): string {
  const summary = starsSummary(figures.units, figures.asOf);
  const elsewhere = figures.units
    .filter(({ lon }) => lon === null)
    .map(({ label, total: count }) => `${label} (${count})`);
  const missing = elsewhere.length === 0 ? '' : ` Chưa có tọa độ nên không vẽ: ${elsewhere.join(', ')}.`;
  return section(
    'Sao theo đơn vị',
    summary,
    `${starMap(map, { ...figures, summary })}<p class="note">Vòng tròn: số sản phẩm còn hiệu lực, đặt ở trung tâm huyện cũ. Dấu đỏ: điểm giới thiệu và bán sản phẩm.${escape(missing)} Đường ranh giới: Natural Earth; tọa độ: GeoNames (CC BY 4.0).</p>${starTable('Sao theo đơn vị', 'Đơn vị khi được công nhận', figures.units)}`,
  );
}

function pointSection({ pointKinds, points }: PublicFigures): string {
  const count = pointKinds.reduce((all, kind) => all + kind.count, 0);
  const names = points.map(({ name, path }) => `<li><a href="${escape(path)}">${escape(name)}</a></li>`).join('');
  const kinds = pointKinds.map((kind) => `<tr><th scope="row">${escape(kind.label)}</th><td>${kind.count}</td></tr>`);
  return section(
    'Điểm giới thiệu và bán sản phẩm',
    count === 0
      ? 'Chưa có điểm bán nào được công bố.'
      : `${count} điểm bán đang được công nhận; ${points.length} điểm có vị trí trên bản đồ.`,
    `${kinds.length === 0 ? '' : table('Điểm bán theo loại', ['Loại điểm', 'Số điểm'], kinds)}${names === '' ? '' : `<ul>${names}</ul>`}`,
  );
}

function endingSection({ endings }: PublicFigures): string {
  const summary = endingsSummary(endings);
  const rows = endings
    .filter((month) => month.total > 0)
    .map((month) => `<tr><th scope="row">${monthText(month.month)}</th>${starCells(month)}</tr>`);
  return section(
    'Giấy chứng nhận hết hạn theo tháng',
    summary,
    rows.length === 0
      ? ''
      : `${endingMonths(endings, summary)}${table('Hết hạn theo tháng', ['Tháng', ...STAR_HEADS], rows)}`,
  );
}

/** Figures of published facts as drawings with their tables; no script, nothing of persons. */
export function publicFiguresPage(figures: PublicFigures, map: ProvinceMap): HtmlPage {
  const years = `${total(figures.years)} sản phẩm trong các quyết định đã công bố. ${most(figures.years)}`;
  const groups = `${total(figures.groups)} sản phẩm còn hiệu lực. ${most(figures.groups)}`;
  const bars = (rows: readonly StarCounts[], summary: string): string =>
    rows.length === 0 ? '' : `${LEGEND}${starBars(rows, summary)}`;
  return {
    title: 'Số liệu OCOP công khai',
    open: true,
    wide: true,
    head: '<link rel="alternate" type="text/csv" title="Số liệu OCOP" href="/open-data/so-lieu.csv"><link rel="alternate" type="application/json" title="Số liệu OCOP" href="/open-data/so-lieu.json">',
    body: `${PATTERNS}<h1>Số liệu OCOP công khai</h1><p>Đến ngày ${formatDate(figures.asOf as LocalDate)}, từ các quyết định và giấy chứng nhận đã công bố. Tải về: <a href="/open-data/so-lieu.csv">CSV</a>, <a href="/open-data/so-lieu.json">JSON</a>. <a href="/san-pham">Xem từng sản phẩm</a>.</p>
${mapSection(figures, map)}${section('Được công nhận theo năm', years, `${bars(figures.years, years)}${starTable('Theo năm công bố', 'Năm', figures.years)}`)}
${section('Còn hiệu lực theo nhóm sản phẩm', groups, `${bars(figures.groups, groups)}${starTable('Theo nhóm sản phẩm', 'Nhóm', figures.groups)}`)}${endingSection(figures)}${pointSection(figures)}`,
  };
}
