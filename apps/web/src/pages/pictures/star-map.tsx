import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { geoMercator } from 'd3-geo';
import { Fragment } from 'react';
import type { Answer } from '../../api/hooks';
import { RouteLink } from '../../components/route-link';
import { fillOf, PatternDefs, usePatternPrefix } from './pattern-defs';
import { STAR_SERIES } from './series';
import { clustersOf, marksOf, nameOf, type Mark } from './star-places';
import { useSay, type Say } from '../../texts/language';

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
  const say = useSay();
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
  const marks = marksOf(data.items, at, phone);
  return (
    <svg
      viewBox={`0 0 ${width} ${height.toFixed(0)}`}
      width="100%"
      role="group"
      aria-label={say(data.summary)}
      style={{ maxWidth: 900, margin: '0 auto' }}
    >
      <PatternDefs prefix={prefix} series={STAR_SERIES} />
      <path d={`M${border}Z`} fill="#f4f6f2" stroke="#6b746f" strokeWidth={1.5} />
      {marks.map((mark) => (
        <MarkOf key={mark.rows[0]?.key} mark={mark} prefix={prefix} recordsOf={recordsOf} />
      ))}
    </svg>
  );
}

interface MarkOfProps {
  mark: Mark;
  prefix: string;
  recordsOf: StarMapProps['recordsOf'];
}

/** A ring of one unit leads to its records; one of several only says them, the list under the map leads on. */
function MarkOf({ mark, prefix, recordsOf }: MarkOfProps) {
  const say = useSay();
  const [first, ...others] = mark.rows;
  const words = mark.rows.map((row) => `${row.label}: ${row.total} (${starsOf(row, say)})`).join('; ');
  const drawn = <Ring mark={mark} prefix={prefix} />;
  if (first === undefined) return null;
  return recordsOf === undefined || others.length > 0 ? (
    <g role="img" aria-label={words}>
      {drawn}
    </g>
  ) : (
    <RouteLink to={recordsOf(first)} aria-label={words}>
      {drawn}
    </RouteLink>
  );
}

/** The same marks in words: under the map, where a mark stands for several units of today. */
export function StarMapList({ data, recordsOf }: StarMapProps) {
  const clusters = clustersOf(data.items);
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5, columnGap: 4, columns: { xs: 1, md: 2 } }}>
      {clusters.map((rows) => (
        <Box component="li" key={rows[0]?.key} sx={{ breakInside: 'avoid', py: 0.5 }}>
          <b>{nameOf(rows)}</b>{' '}
          {rows.map((row, index) => (
            <Fragment key={row.key}>
              {index > 0 && ', '}
              {recordsOf === undefined ? (
                row.label
              ) : (
                <Link component={RouteLink} to={recordsOf(row)} sx={{ display: 'inline-block', py: 1 }}>
                  {row.label}
                </Link>
              )}{' '}
              ({row.total})
            </Fragment>
          ))}
        </Box>
      ))}
    </Box>
  );
}

const starsOf = (row: Row, say: Say): string =>
  STAR_SERIES.filter(({ key }) => row[key as StarKey] > 0)
    .map(({ key, label }) => `${say(label)}: ${row[key as StarKey]}`)
    .join(', ');

function Ring({ mark: { rows, x, y, radius, name }, prefix }: { mark: Mark; prefix: string }) {
  let before = 0;
  const total = rows.reduce((sum, row) => sum + row.total, 0);
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill="#ffffff" stroke="#ffffff" strokeWidth={2} />
      {STAR_SERIES.map((each) => {
        const part = rows.reduce((sum, row) => sum + row[each.key as StarKey], 0) / Math.max(total, 1);
        const from = before;
        before += part;
        return part === 0 ? null : (
          <path key={each.key} d={slice(x, y, radius, from, before)} fill={fillOf(prefix, each)} stroke="#ffffff" />
        );
      })}
      <circle cx={x} cy={y} r={radius * 0.62} fill="#ffffff" />
      <text x={x} y={y + 5} textAnchor="middle" fontSize={14} fontWeight={700} fill="#1d2926">
        {total}
      </text>
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
        {name}
      </text>
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
