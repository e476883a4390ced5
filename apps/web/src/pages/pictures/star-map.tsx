import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { geoMercator } from 'd3-geo';
import type { Answer } from '../../api/hooks';
import { RouteLink } from '../../components/route-link';
import { fillOf, PatternDefs, usePatternPrefix } from './pattern-defs';
import { STAR_SERIES } from './series';

type Stars = Answer<'/api/pictures/stars-by-unit'>;
type Row = Stars['items'][number];
type StarKey = 'three' | 'four' | 'five';

const MARGIN = 24;

interface StarMapProps {
  data: Stars;
  /** Page of a unit's records; left out where the person may not open them. */
  recordsOf?: (row: Row) => string;
}

/** The province with a ring for each unit: as large as its certificates, its parts the stars. */
export function StarMap({ data, recordsOf }: StarMapProps) {
  const prefix = usePatternPrefix();
  const phone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const outline = data.outline.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
  // A phone gets a smaller sheet, so that letters stay as large as everywhere.
  const width = phone ? 380 : 760;
  const project = geoMercator().fitWidth(width - 2 * MARGIN, { type: 'LineString', coordinates: outline });
  const [left, top] = project.translate();
  project.translate([left + MARGIN, top + MARGIN]);
  const at = (lon: number, lat: number): [number, number] => project([lon, lat]) ?? [0, 0];
  const border = outline
    .map(([lon, lat]) =>
      at(lon, lat)
        .map((n) => n.toFixed(1))
        .join(' '),
    )
    .join('L');
  const height = Math.max(...outline.map(([lon, lat]) => at(lon, lat)[1])) + MARGIN;
  const marks = placed(data, at);
  return (
    <svg
      viewBox={`0 0 ${width} ${height.toFixed(0)}`}
      width="100%"
      role="group"
      aria-label={data.summary}
      style={{ maxWidth: 900, margin: '0 auto' }}
    >
      <PatternDefs prefix={prefix} series={STAR_SERIES} />
      <path d={`M${border}Z`} fill="#f4f6f2" stroke="#6b746f" strokeWidth={1.5} />
      {marks.map((mark) => {
        const words = `${mark.row.label}: ${mark.row.total} (${starsOf(mark.row)})`;
        const drawn = <Ring mark={mark} prefix={prefix} />;
        return recordsOf === undefined ? (
          <g key={mark.row.key} role="img" aria-label={words}>
            {drawn}
          </g>
        ) : (
          <RouteLink key={mark.row.key} to={recordsOf(mark.row)} aria-label={words}>
            {drawn}
          </RouteLink>
        );
      })}
    </svg>
  );
}

interface Mark {
  row: Row;
  x: number;
  y: number;
  radius: number;
  named: boolean;
}

const radiusOf = (total: number, small: boolean): number => (small ? 8 : 12) + (small ? 2 : 3) * Math.sqrt(total);

/** Communes of today have no coordinates: they stand in a cluster around the seat of the former district. */
function placed(data: Stars, at: (lon: number, lat: number) => [number, number]): Mark[] {
  const clusters = new Map<string, Row[]>();
  for (const row of data.items) if (row.area !== null) clusters.set(row.area, [...(clusters.get(row.area) ?? []), row]);
  return [...clusters.values()].flatMap((rows) => {
    const isCluster = rows.length > 1;
    return rows
      .toSorted((a, b) => b.total - a.total)
      .map((row, place) => {
        const [x, y] = at(Number(row.lon), Number(row.lat));
        const [far, angle] = [isCluster ? 19 * Math.sqrt(place) : 0, place * 2.4];
        const radius = radiusOf(row.total, data.units === 'now');
        return {
          row,
          x: x + far * Math.cos(angle),
          y: y + far * Math.sin(angle),
          radius,
          named: data.units === 'then',
        };
      });
  });
}

export const starsOf = (row: Row): string =>
  STAR_SERIES.filter(({ key }) => row[key as StarKey] > 0)
    .map(({ key, label }) => `${label}: ${row[key as StarKey]}`)
    .join(', ');

function Ring({ mark: { row, x, y, radius, named }, prefix }: { mark: Mark; prefix: string }) {
  let before = 0;
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill="#ffffff" stroke="#ffffff" strokeWidth={2} />
      {STAR_SERIES.map((each) => {
        const part = row[each.key as StarKey] / Math.max(row.total, 1);
        const from = before;
        before += part;
        return part === 0 ? null : (
          <path key={each.key} d={slice(x, y, radius, from, before)} fill={fillOf(prefix, each)} stroke="#ffffff" />
        );
      })}
      <circle cx={x} cy={y} r={radius * 0.62} fill="#ffffff" />
      <text x={x} y={y + 5} textAnchor="middle" fontSize={14} fontWeight={700} fill="#1d2926">
        {row.total}
      </text>
      {named && (
        <text
          x={x}
          y={y + radius + 15}
          textAnchor="middle"
          fontSize={13}
          fill="#1d2926"
          stroke="#ffffff"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {row.label.replace(/^(Huyện|Thị xã|Thành phố) /, '')}
        </text>
      )}
    </>
  );
}

/** A slice of a disc between two shares of the turn, from the top on. */
function slice(x: number, y: number, radius: number, from: number, to: number): string {
  if (to - from > 0.9999) return `M${x} ${y - radius}a${radius} ${radius} 0 1 1 -0.01 0Z`;
  const point = (share: number): string => {
    const angle = share * 2 * Math.PI - Math.PI / 2;
    return `${(x + radius * Math.cos(angle)).toFixed(2)} ${(y + radius * Math.sin(angle)).toFixed(2)}`;
  };
  return `M${x} ${y}L${point(from)}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to)}Z`;
}
