import { frameOf, inFrame, type MapPoint, type ProvinceMap } from '@app/certificates';
import { escape, labelPlaces, pathIn, wordsIn, type PageLanguage } from '@app/platform/pages';
import { monthText } from '../../domain/pictures/summaries';
import type { EndingMonth } from '../../domain/pictures/calendar';
import type { StarCounts } from '../../application/pictures/public-figures';
import type { StarRow } from '../../application/pictures/star-pictures';

/** Colours with patterns, as on the pages behind the login. */
const STARS = [
  ['three', 3, '#e0b33a', ''],
  ['four', 4, '#a87400', 'M-2 2l4-4M0 8l8-8M6 10l4-4'],
  ['five', 5, '#5e4100', 'M0 4h8M4 0v8'],
] as const;

const INK = '#1f2523';
/** So that the province is about as wide as a small phone and its letters keep their size there. */
const ZOOM = 8.2;

export const PATTERNS = `<svg width="0" height="0" aria-hidden="true" focusable="false"><defs>${STARS.map(
  ([key, , colour, marks]) =>
    `<pattern id="sao-${key}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${colour}"/><path d="${marks}" stroke="#fff" stroke-width="1.6" fill="none"/></pattern>`,
).join('')}</defs></svg>`;

export const legend = (language: PageLanguage): string =>
  `<p class="note">${STARS.map(
    ([key, count]) =>
      `<svg class="key" width="18" height="14" aria-hidden="true"><rect width="14" height="14" rx="3" fill="url(#sao-${key})"/></svg>${count} ${wordsIn(language)('sao', 'stars')}`,
  ).join(' &nbsp; ')}</p>`;

const svg = (size: readonly [number, number], summary: string, content: string): string =>
  `<svg class="chart" viewBox="0 0 ${size[0]} ${size[1].toFixed(0)}" role="img" aria-label="${escape(summary)}">${content}</svg>`;

/** One bar a row under its name, made of its stars; readable 320 pixels wide. */
export function starBars(rows: readonly StarCounts[], summary: string): string {
  const [width, height] = [340, 48];
  const most = Math.max(...rows.map(({ total }) => total), 1);
  const bars = rows.map((row, place) => {
    const y = place * height;
    let x = 0;
    const parts = STARS.map(([key]) => {
      const long = ((width - 44) * row[key]) / most;
      const part =
        long === 0
          ? ''
          : `<rect x="${x.toFixed(1)}" y="${y + 22}" width="${long.toFixed(1)}" height="18" fill="url(#sao-${key})" stroke="#fff"/>`;
      x += long;
      return part;
    });
    return `<text x="0" y="${y + 16}" font-size="14" fill="${INK}">${escape(row.label)}</text>${parts.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + 36}" font-size="14" font-weight="700" fill="${INK}">${row.total}</text>`;
  });
  return svg([width, rows.length * height + 4], summary, bars.join(''));
}

const HEAT = ['#ffffff', '#dcefe6', '#a9d7c3', '#2f7d68', '#0b5d4e'] as const;

/** Months, four a row, as dark as certificates end in them. */
export function endingMonths(months: readonly EndingMonth[], summary: string): string {
  const [wide, high] = [85, 54];
  const most = Math.max(...months.map(({ total }) => total), 1);
  const cells = months.map(({ month, total }, place) => {
    const heat = total === 0 ? 0 : Math.max(1, Math.ceil((4 * total) / most));
    const [x, y] = [(place % 4) * wide, Math.floor(place / 4) * high];
    const ink = heat >= 3 ? '#ffffff' : INK;
    return `<rect x="${x + 1}" y="${y + 1}" width="${wide - 5}" height="${high - 5}" rx="6" fill="${HEAT[heat] ?? HEAT[4]}" stroke="#c5ccc8"/><text x="${x + 7}" y="${y + 18}" font-size="13" fill="${ink}">${monthText(month)}</text><text x="${x + wide / 2}" y="${y + 41}" text-anchor="middle" font-size="18" font-weight="700" fill="${ink}">${total === 0 ? '–' : total}</text>`;
  });
  return svg([4 * wide, Math.ceil(months.length / 4) * high], summary, cells.join(''));
}

/** The province with a disc for each former district and a flag for each sales point. */
export function starMap(
  map: ProvinceMap,
  facts: {
    readonly units: readonly StarRow[];
    readonly points: readonly MapPoint[];
    readonly summary: string;
    readonly language: PageLanguage;
  },
): string {
  const { language } = facts;
  const say = wordsIn(language);
  const frame = frameOf(map.outline, ZOOM, 16);
  const border = map.outline.map(([lon, lat]) => Object.values(inFrame(frame, lon, lat)).join(' ')).join('L');
  const points = facts.points.map(({ name, lon, lat, path }) => {
    const { x, y } = inFrame(frame, lon, lat);
    if (x < 0 || y < 0 || x > frame.width || y > frame.height) return '';
    return `<a href="${escape(pathIn(language, path))}" aria-label="${say('Điểm bán', 'Sales point')} ${escape(name)}"><path d="M${x} ${y}l-6 -14h12z" fill="#b3261e" stroke="#fff"/><circle cx="${x}" cy="${y - 13}" r="5" fill="#b3261e" stroke="#fff"/></a>`;
  });
  const discs = unitDiscs(frame, facts.units, language);
  return `<svg class="chart" width="480" viewBox="0 0 ${frame.width.toFixed(0)} ${frame.height.toFixed(0)}" role="group" aria-label="${escape(facts.summary)}"><path d="M${border}Z" fill="#fff" stroke="#6b746f" stroke-width="1.5"/>${points.join('')}${discs}</svg>`;
}

/** A disc for each unit with its number and its name, where there is room for it. */
function unitDiscs(frame: ReturnType<typeof frameOf>, units: readonly StarRow[], language: PageLanguage): string {
  const say = wordsIn(language);
  const drawn = units
    .flatMap((unit) => {
      if (unit.lon === null || unit.lat === null) return [];
      return [{ ...unit, radius: 11 + 1.6 * Math.sqrt(unit.total), ...inFrame(frame, unit.lon, unit.lat) }];
    })
    .toSorted((a, b) => b.total - a.total);
  const names = drawn.map(({ label }) => label.replace(/^(Huyện|Thị xã|Thành phố|Xã|Phường) /, ''));
  const places = labelPlaces(
    drawn.map(({ x, y, radius }, index) => ({ x, y, radius, name: names[index] ?? '', size: 16, isMinor: true })),
    frame.width,
  );
  return drawn
    .map(({ key, label, total, x, y, radius }, index) => {
      const at = places[index];
      const name =
        at === undefined
          ? ''
          : `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor}" font-size="16" fill="${INK}" stroke="#fff" stroke-width="3" paint-order="stroke" lang="vi">${escape(names[index] ?? '')}</text>`;
      const words = `${total} ${say('sản phẩm còn hiệu lực', total === 1 ? 'product in force' : 'products in force')}`;
      return `<a href="${escape(pathIn(language, `/san-pham?unit=${key}&state=in-force`))}" aria-label="${escape(label)}: ${words}"><circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="#0b5d4e" stroke="#fff"/><text x="${x}" y="${y + 5}" text-anchor="middle" font-size="14" font-weight="700" fill="#fff">${total}</text>${name}</a>`;
    })
    .join('');
}
