import type { MapPoint } from '../application/public-map-layers';
import type { AreaCount } from '../application/register-facets';
import { frameOf, inFrame, tilesOf, type Frame } from '../domain/map-projection';
import type { ProvinceMap } from '../infrastructure/province-map';
import { escape, type HtmlPage } from './html';

export interface MapFacts {
  readonly map: ProvinceMap;
  readonly areas: readonly AreaCount[];
  readonly layers: readonly { readonly title: string; readonly points: readonly MapPoint[] }[];
  /** Address of tiles with {z}, {x}, {y}; none are asked for without it. */
  readonly tiles: string | undefined;
}

const ZOOM = 9;
const linkOf = (area: AreaCount): string => `/san-pham?unit=${area.districtId}&state=in-force`;
const radius = (count: number): number => (count === 0 ? 5 : 9 + 2.4 * Math.sqrt(count));

function tileImages(frame: Frame, address: string | undefined): string {
  if (address === undefined) return '';
  return tilesOf(frame)
    .map(({ x, y, left, top }) => {
      const url = address.replace('{z}', String(ZOOM)).replace('{x}', String(x)).replace('{y}', String(y));
      return `<image href="${escape(url)}" x="${left}" y="${top}" width="256" height="256"/>`;
    })
    .join('');
}

function areaMarks(frame: Frame, { map, areas }: MapFacts): string {
  return map.places
    .flatMap((place) => {
      const area = areas.find((each) => each.districtCode === place.districtCode);
      if (!area) return [];
      const { x, y } = inFrame(frame, place.lon, place.lat);
      const side = (place.labelLeft === true ? -1 : 1) * (radius(area.inForce) + 4);
      const words = `${area.name}: ${area.inForce} sản phẩm còn hiệu lực`;
      return [
        `<a href="${escape(linkOf(area))}" aria-label="${escape(words)}"><circle cx="${x}" cy="${y}" r="${radius(area.inForce).toFixed(1)}" fill="#0b5d4e" fill-opacity="${area.inForce === 0 ? 0.35 : 0.85}" stroke="#fff"/>${
          area.inForce === 0
            ? ''
            : `<text x="${x}" y="${y + 4}" text-anchor="middle" font-size="12" font-weight="700" fill="#fff">${area.inForce}</text>`
        }<text x="${(x + side).toFixed(1)}" y="${y + 4}" text-anchor="${side < 0 ? 'end' : 'start'}" font-size="12" fill="#1f2523" stroke="#fff" stroke-width="3" paint-order="stroke">${escape(place.name)}</text></a>`,
      ];
    })
    .join('');
}

function pointMarks(frame: Frame, { layers }: MapFacts): string {
  return layers
    .flatMap((layer) => layer.points)
    .map((point) => {
      const { x, y } = inFrame(frame, point.lon, point.lat);
      if (x < 0 || y < 0 || x > frame.width || y > frame.height) return '';
      return `<a href="${escape(point.path)}" aria-label="${escape(point.name)}"><path d="M${x} ${y}l-6 -14h12z" fill="#b3261e" stroke="#fff"/><circle cx="${x}" cy="${y - 13}" r="5" fill="#b3261e" stroke="#fff"/></a>`;
    })
    .join('');
}

function drawing(facts: MapFacts): string {
  const frame = frameOf(facts.map.outline, ZOOM, 14);
  const path = facts.map.outline.map(([lon, lat]) => Object.values(inFrame(frame, lon, lat)).join(' ')).join('L');
  const ground = facts.tiles === undefined ? '#fff' : 'none';
  return `<svg class="map" viewBox="0 0 ${frame.width.toFixed(0)} ${frame.height.toFixed(0)}" role="group" aria-label="Bản đồ tỉnh với số sản phẩm OCOP theo vùng">
${tileImages(frame, facts.tiles)}<path d="M${path}Z" fill="${ground}" stroke="#6b746f" stroke-width="1.5"/>${areaMarks(frame, facts)}${pointMarks(frame, facts)}</svg>`;
}

function areaTable({ map, areas }: MapFacts): string {
  const hasPlace = new Set(map.places.map((place) => place.districtCode));
  const rows = areas.map(
    (area) =>
      `<tr><th scope="row"><a href="${escape(linkOf(area))}">${escape(area.name)}</a>${hasPlace.has(area.districtCode) ? '' : ' <span class="note">(chưa có tọa độ nên không vẽ)</span>'}</th><td>${area.inForce}</td><td>${area.all}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">Vùng (huyện, thị xã, thành phố trước 7/2025)</th><th scope="col">Còn hiệu lực</th><th scope="col">Tất cả</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function pointLists({ layers }: MapFacts): string {
  return layers
    .map(({ title, points }) => {
      const lines = points
        .map((point) => `<li><a href="${escape(point.path)}">${escape(point.name)}</a></li>`)
        .join('');
      return `<section class="card"><h2>${escape(title)}</h2>${points.length === 0 ? '<p>Chưa có điểm nào có tọa độ.</p>' : `<ul>${lines}</ul>`}</section>`;
    })
    .join('');
}

/** The map as a drawing with links, and the same as a table: nothing is asked of anybody else unless tiles are set up. */
export function mapPage(facts: MapFacts): HtmlPage {
  return {
    title: 'Bản đồ sản phẩm OCOP',
    open: true,
    wide: true,
    ...(facts.tiles === undefined ? {} : { pictures: new URL(facts.tiles.replace(/[{}]/g, '')).origin }),
    body: `<h1>Bản đồ sản phẩm OCOP</h1><section class="card"><div class="scroll" tabindex="0" role="region" aria-label="Bản đồ">${drawing(facts)}</div>
<p class="note">Vòng tròn: số sản phẩm còn hiệu lực của từng vùng, đặt ở trung tâm huyện cũ. Dấu đỏ: điểm giới thiệu và bán sản phẩm. Đường ranh giới: Natural Earth; tọa độ trung tâm: GeoNames (CC BY 4.0).</p></section>
<section class="card scroll"><h2>Theo vùng</h2>${areaTable(facts)}</section>${pointLists(facts)}`,
  };
}
