import { escape, labelPlaces, pathIn, wordsIn, type HtmlPage, type PageLanguage } from '@app/platform/pages';
import type { MapPoint } from '../application/public-map-layers';
import type { AreaCount, CommuneCount } from '../application/register-facets';
import { frameOf, inFrame, tilesOf, type Frame } from '../domain/map-projection';
import type { ProvinceMap } from '../infrastructure/province-map';

export interface MapFacts {
  readonly map: ProvinceMap;
  readonly areas: readonly AreaCount[];
  readonly communes: readonly CommuneCount[];
  readonly layers: readonly { readonly title: string; readonly points: readonly MapPoint[] }[];
  /** Address of tiles with {z}, {x}, {y}; none are asked for without it. */
  readonly tiles: string | undefined;
  /** The point that the reader comes from, by the last part of its page's path. */
  readonly asked: string | undefined;
}

/** Tiles come in whole steps; without them the province is drawn as wide as a small phone. */
const TILE_ZOOM = 9;
const OWN_ZOOM = 8.2;
const anchorOf = (area: AreaCount): string => `vung-${area.districtCode}`;
const radius = (count: number): number => (count === 0 ? 4 : 11 + 1.8 * Math.sqrt(count));
const inForceIn = (count: number, language: PageLanguage): string =>
  `${count} ${wordsIn(language)('sản phẩm còn hiệu lực', count === 1 ? 'product in force' : 'products in force')}`;

function tileImages(frame: Frame, address: string | undefined): string {
  if (address === undefined) return '';
  return tilesOf(frame)
    .map(({ x, y, left, top }) => {
      const url = address.replace('{z}', String(TILE_ZOOM)).replace('{x}', String(x)).replace('{y}', String(y));
      return `<image href="${escape(url)}" x="${left}" y="${top}" width="256" height="256"/>`;
    })
    .join('');
}

function areaMarks(frame: Frame, { map, areas }: MapFacts, language: PageLanguage): string {
  const found = map.places
    .flatMap((place) => {
      const area = areas.find((each) => each.districtCode === place.districtCode);
      return area ? [{ place, area, ...inFrame(frame, place.lon, place.lat) }] : [];
    })
    .toSorted((a, b) => b.area.inForce - a.area.inForce); // where two meet, the small one lies on top
  const names = labelPlaces(
    found.map(({ place: { name }, area: { inForce }, x, y }) => {
      const isMinor = inForce === 0;
      return { name, x, y, radius: radius(inForce), size: isMinor ? 13 : 16, isMinor };
    }),
    frame.width,
  );
  return found
    .map((mark, index) => ({ ...mark, at: names[index] }))
    .toSorted((a, b) => Number(a.area.inForce > 0) - Number(b.area.inForce > 0)) // an empty one covers no number
    .map(({ place, area, x, y, at }) => {
      const isEmpty = area.inForce === 0;
      const count = isEmpty
        ? ''
        : `<text x="${x}" y="${y + 5}" text-anchor="middle" font-size="14" font-weight="700" fill="#fff">${area.inForce}</text>`;
      const name =
        at === undefined
          ? ''
          : `<text x="${at.x.toFixed(1)}" y="${at.y.toFixed(1)}" text-anchor="${at.anchor}" font-size="${isEmpty ? 13 : 16}" fill="#1f2523" stroke="#fff" stroke-width="3" paint-order="stroke" lang="vi">${escape(place.name)}</text>`;
      const mark = `<circle cx="${x}" cy="${y}" r="${radius(area.inForce).toFixed(1)}" fill="#0b5d4e" fill-opacity="${isEmpty ? 0.35 : 1}" stroke="#fff"/>${count}${name}`;
      return area.all === 0
        ? mark
        : `<a href="#${anchorOf(area)}" aria-label="${escape(`${area.name}: ${inForceIn(area.inForce, language)}`)}">${mark}</a>`;
    })
    .join('');
}

/** Points that lie on the drawing. */
function pointsOn(frame: Frame, { layers }: MapFacts): readonly MapPoint[] {
  return layers
    .flatMap((layer) => layer.points)
    .filter(({ lon, lat }) => {
      const { x, y } = inFrame(frame, lon, lat);
      return x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
    });
}

const askedPoint = (frame: Frame, facts: MapFacts): MapPoint | undefined =>
  facts.asked === undefined
    ? undefined
    : pointsOn(frame, facts).find((point) => point.path.endsWith(`/${facts.asked}`));

function pointMarks(frame: Frame, facts: MapFacts, language: PageLanguage): string {
  const asked = askedPoint(frame, facts);
  return pointsOn(frame, facts)
    .filter((point) => point !== asked)
    .map((point) => {
      const { x, y } = inFrame(frame, point.lon, point.lat);
      return `<a href="${escape(pathIn(language, point.path))}" aria-label="${escape(point.name)}"><path d="M${x} ${y}l-6 -14h12z" fill="#b3261e" stroke="#fff"/><circle cx="${x}" cy="${y - 13}" r="5" fill="#b3261e" stroke="#fff"/></a>`;
    })
    .join('');
}

/** The mark of the point that was asked for: on top of all others, larger, and in a ring. */
function askedMark(frame: Frame, facts: MapFacts, language: PageLanguage): string {
  const point = askedPoint(frame, facts);
  if (!point) return '';
  const { x, y } = inFrame(frame, point.lon, point.lat);
  const ring = (colour: string, width: number): string =>
    `<circle cx="${x}" cy="${y - 12}" r="24" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  return `<a href="${escape(pathIn(language, point.path))}" aria-label="${escape(point.name)}">${ring('#fff', 6)}${ring('#b3261e', 3)}<path d="M${x} ${y}l-10 -20h20z" fill="#b3261e" stroke="#fff"/><circle cx="${x}" cy="${y - 19}" r="8" fill="#b3261e" stroke="#fff"/></a>`;
}

/** Says which mark is the one that was asked for, and leads back. */
function askedLine(frame: Frame, facts: MapFacts, language: PageLanguage): string {
  const point = askedPoint(frame, facts);
  if (!point) return '';
  const words = wordsIn(language)('Dấu đỏ trong vòng tròn:', 'The red mark in a ring:');
  return `<p>${words} <a href="${escape(pathIn(language, point.path))}" lang="vi">${escape(point.name)}</a></p>`;
}

const frameFor = ({ map, tiles }: MapFacts): Frame =>
  frameOf(map.outline, tiles === undefined ? OWN_ZOOM : TILE_ZOOM, 16);

function drawing(frame: Frame, facts: MapFacts, language: PageLanguage): string {
  const hasTiles = facts.tiles !== undefined;
  const path = facts.map.outline.map(([lon, lat]) => Object.values(inFrame(frame, lon, lat)).join(' ')).join('L');
  const label = wordsIn(language)(
    'Bản đồ tỉnh với số sản phẩm OCOP theo vùng',
    'Map of the province with the number of OCOP products in each area',
  );
  return `<svg class="${hasTiles ? 'map' : 'chart'}" viewBox="0 0 ${frame.width.toFixed(0)} ${frame.height.toFixed(0)}" role="group" aria-label="${label}">
${tileImages(frame, facts.tiles)}<path d="M${path}Z" fill="${hasTiles ? 'none' : '#fff'}" stroke="#6b746f" stroke-width="1.5"/>${pointMarks(frame, facts, language)}${areaMarks(frame, facts, language)}${askedMark(frame, facts, language)}</svg>`;
}

/** What the drawing shows, for who hears it instead of looking; also what it cannot show. */
function inWords({ map, areas }: MapFacts, language: PageLanguage): string {
  const say = wordsIn(language);
  const total = areas.reduce((sum, { inForce }) => sum + inForce, 0);
  if (total === 0) return say('Chưa có sản phẩm nào còn hiệu lực.', 'No product is in force.');
  const named = (list: readonly AreaCount[]): string =>
    list.map(({ name, inForce }) => `${escape(name)} (${inForce})`).join(', ');
  const rich = areas.filter(({ inForce }) => inForce > 0).toSorted((a, b) => b.inForce - a.inForce);
  const drawn = new Set(map.places.map(({ districtCode }) => districtCode));
  const missing = areas.filter(({ districtCode, inForce }) => inForce > 0 && !drawn.has(districtCode));
  const most = `${inForceIn(total, language)} ${say('ở', 'in')} ${rich.length} ${say('vùng; nhiều nhất', rich.length === 1 ? 'area; most of them' : 'areas; most of them')}: ${named(rich.slice(0, 3))}.`;
  const names = missing.map(({ name, inForce }) => `${escape(name)} (${inForce})`).join(', ');
  const blind = `${missing.length} ${say('vùng chưa có tọa độ nên không vẽ trên bản đồ, xem ở bảng', 'areas have no known coordinates and stand in the table only')}: ${names}.`;
  return `${most}${missing.length === 0 ? '' : ` ${blind}`}`;
}

function communeLinks(communes: readonly CommuneCount[], language: PageLanguage): string {
  return communes
    .filter(({ inForce }) => inForce > 0)
    .map(
      ({ id, name, inForce }) =>
        `<li><a href="${escape(pathIn(language, `/san-pham?unit=${id}&state=in-force`))}">${escape(name)}</a> (${inForce})</li>`,
    )
    .join('');
}

/** Each area with the communes of today that lie in it: the way from a circle to its products. */
function areaTable({ map, areas, communes }: MapFacts, language: PageLanguage): string {
  const say = wordsIn(language);
  const hasPlace = new Set(map.places.map((place) => place.districtCode));
  const rows = areas
    .filter((area) => area.all > 0)
    .map((area) => {
      const own = communeLinks(
        communes.filter(({ districtCode }) => districtCode === area.districtCode),
        language,
      );
      const blind = hasPlace.has(area.districtCode)
        ? ''
        : ` <span class="note">(${say('chưa có tọa độ nên không vẽ', 'not drawn: no known coordinates')})</span>`;
      return `<tr id="${anchorOf(area)}"><th scope="row">${escape(area.name)}${blind}${own === '' ? '' : `<ul class="inside">${own}</ul>`}</th><td class="count">${area.inForce}</td><td class="count">${area.all}</td></tr>`;
    });
  const empty = areas.filter((area) => area.all === 0).map(({ name }) => escape(name));
  const none =
    empty.length === 0
      ? ''
      : `<p>${say('Chưa có sản phẩm nào được công nhận', 'No product was recognised yet in')}: ${empty.join(', ')}.</p>`;
  const heads = `<th scope="col">${say('Vùng (huyện cũ) và xã, phường hiện nay', 'Area (former district) and communes of today')}</th><th scope="col" class="count">${say('Còn hiệu lực', 'In force')}</th><th scope="col" class="count">${say('Tất cả', 'All')}</th>`;
  const elsewhere = communeLinks(
    communes.filter(({ districtCode }) => !areas.some((area) => area.districtCode === districtCode)),
    language,
  );
  const rest =
    elsewhere === ''
      ? ''
      : `<h3>${say('Xã, phường chưa rõ thuộc vùng nào', 'Communes of no known area')}</h3><ul class="inside">${elsewhere}</ul>`;
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>${none}${rest}
<p class="note">${say('Xã cũ bị chia được kể ở từng xã, phường nhận một phần của nó.', 'A former commune that was split counts in each commune that took a part of it.')}</p>`;
}

function pointLists({ layers }: MapFacts, language: PageLanguage): string {
  const say = wordsIn(language);
  const none = say('Chưa có điểm nào có tọa độ.', 'No point has coordinates yet.');
  const all = `<p><a href="${pathIn(language, '/d')}">${say('Tất cả điểm bán đang được công nhận', 'All recognised sales points')}</a></p>`;
  return layers
    .map(({ title, points }) => {
      const lines = points.map(
        ({ path, name }) => `<li><a href="${escape(pathIn(language, path))}">${escape(name)}</a></li>`,
      );
      const words = language === 'en' ? 'Sales points on the map' : escape(title);
      return `<section class="card"><h2>${words}</h2>${points.length === 0 ? `<p>${none}</p>` : `<ul class="links">${lines.join('')}</ul>`}${all}</section>`;
    })
    .join('');
}

/** The map as a drawing with links, and the same in words: nothing is asked of anybody else unless tiles are set up. */
export function mapPage(facts: MapFacts, language: PageLanguage): HtmlPage {
  const say = wordsIn(language);
  const title = say('Bản đồ sản phẩm OCOP', 'Map of OCOP products');
  const key = say(
    'Vòng tròn: số sản phẩm còn hiệu lực của các xã, phường quanh trung tâm huyện cũ; bấm để xem từng xã. Dấu đỏ: điểm giới thiệu và bán sản phẩm. Đường ranh giới: Natural Earth; tọa độ: GeoNames (CC BY 4.0).',
    'Circle: products in force of the communes around the seat of a former district; it leads to its communes. Red mark: sales point. Border: Natural Earth; coordinates: GeoNames (CC BY 4.0).',
  );
  const { tiles, asked } = facts;
  const frame = frameFor(facts);
  return {
    title,
    path: asked !== undefined && askedPoint(frame, facts) ? `/ban-do?diem=${asked}` : '/ban-do',
    language,
    open: true,
    wide: true,
    ...(tiles === undefined ? {} : { pictures: new URL(tiles.replace(/[{}]/g, '')).origin }),
    body: `<h1>${title}</h1>${askedLine(frame, facts, language)}<p>${inWords(facts, language)}</p><section class="card"><div class="scroll" tabindex="0" role="region" aria-label="${say('Bản đồ', 'Map')}">${drawing(frame, facts, language)}</div>
<p class="note">${key}</p></section>
<section class="card"><h2>${say('Theo vùng và xã, phường', 'By area and commune')}</h2>${areaTable(facts, language)}</section>${pointLists(facts, language)}`,
  };
}
