import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { geoMercator } from 'd3-geo';
import { tones, type Tone } from '../../../app/tones';
import { PageSection } from '../../../components/page-section';
import { RouteLink } from '../../../components/route-link';
import { StateChip } from '../../../components/state-chip';
import { useSay, type Say } from '../../../texts/language';
import { POINT_STATES } from '../texts';
import type { TradeDay } from './acts';
import { clustersOf, type Cluster } from './place-clusters';

type Point = TradeDay['points'][number];

const WIDTH = 460;
const MARGIN = 22;
const APART = 30;

const toneOf = (rows: readonly Point[]): Tone =>
  rows.some(({ overdue }) => overdue > 0) ? 'bad' : rows.some(({ waiting }) => waiting > 0) ? 'attention' : 'good';

interface DayMapProps {
  points: readonly Point[];
  outline: string;
  mayAct: boolean;
}

/** The points on the province: each mark has a number, and the list beside it says who stands there, its state and what is due. */
export function DayMap({ points, outline, mayAct }: DayMapProps) {
  const say = useSay();
  const placed = points.filter(({ lat }) => lat !== null);
  const placeless = points.filter(({ lat }) => lat === null);
  const { border, height, clusters } = drawingOf(placed, outline);
  return (
    <PageSection
      title={`${say('Bản đồ điểm bán')} (${placed.length})`}
      text={say('Số trên bản đồ là số trong danh sách. Đỏ: có việc quá hạn; vàng: có việc chờ; xanh: không có việc.')}
    >
      <Box
        sx={{
          display: 'grid',
          gap: 3,
          gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 460px) 1fr' },
          alignItems: 'start',
        }}
      >
        <svg
          viewBox={`0 0 ${WIDTH} ${height}`}
          width="100%"
          role="group"
          aria-label={say('Bản đồ điểm bán')}
          style={{ maxWidth: WIDTH, background: '#fff', borderRadius: 10 }}
        >
          <path d={border} fill="#f4f6f2" stroke="#6b746f" strokeWidth={1.5} />
          {clusters.map((cluster, index) => (
            <Mark key={index} cluster={cluster} number={index + 1} say={say} />
          ))}
        </svg>
        <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {clusters.map((cluster, index) => (
            <Box component="li" key={index} id={`cum-${index + 1}`} sx={{ display: 'flex', gap: 1.5 }}>
              <Badge number={index + 1} tone={toneOf(cluster.rows)} />
              <Stack component="ul" spacing={0.75} sx={{ listStyle: 'none', p: 0, m: 0, minWidth: 0 }}>
                {cluster.rows.map((point) => (
                  <Line key={point.id} point={point} say={say} />
                ))}
              </Stack>
            </Box>
          ))}
        </Stack>
      </Box>
      {placeless.length > 0 && (
        <Box sx={{ mt: 3 }}>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {say('Chưa có tọa độ, chưa vẽ được')} ({placeless.length})
          </Typography>
          <Stack component="ul" spacing={0.75} sx={{ listStyle: 'none', p: 0, m: 0 }}>
            {placeless.map((point) => (
              <Line
                key={point.id}
                point={point}
                say={say}
                {...(mayAct ? { to: `/diem-ban/${point.id}/sua#vi-tri` } : {})}
              />
            ))}
          </Stack>
        </Box>
      )}
    </PageSection>
  );
}

function drawingOf(placed: readonly Point[], outline: string) {
  const line = outline.split(' ').map((pair) => pair.split(',').map(Number) as [number, number]);
  const project = geoMercator().fitWidth(WIDTH - 2 * MARGIN, { type: 'LineString', coordinates: line });
  const [left, top] = project.translate();
  project.translate([left + MARGIN, top + MARGIN]);
  const at = (lon: number, lat: number): [number, number] => project([lon, lat]) ?? [0, 0];
  const corners = line.map(([lon, lat]) => at(lon, lat));
  const urgent = placed.toSorted((a, b) => b.overdue - a.overdue || b.waiting - a.waiting);
  return {
    border: `M${corners.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`,
    height: Math.ceil(Math.max(...corners.map(([, y]) => y)) + MARGIN),
    clusters: clustersOf(
      urgent.map((row) => {
        const [x, y] = at(Number(row.lon), Number(row.lat));
        return { row, x, y };
      }),
      APART,
    ),
  };
}

function Mark({ cluster, number, say }: { cluster: Cluster<Point>; number: number; say: Say }) {
  const { x, y, rows } = cluster;
  const { strong } = tones[toneOf(rows)];
  const words = `${number}. ${rows.map(({ name }) => name).join('; ')}: ${dueOf(say, rows)}`;
  return (
    <a href={`#cum-${number}`} aria-label={words}>
      <circle cx={x} cy={y} r={rows.length > 1 ? 17 : 13} fill={strong} stroke="#fff" strokeWidth={2} />
      <text x={x} y={y + 5} textAnchor="middle" fontSize={14} fontWeight={700} fill="#fff">
        {number}
      </text>
    </a>
  );
}

function Badge({ number, tone }: { number: number; tone: Tone }) {
  return (
    <Box
      aria-hidden="true"
      sx={{
        ...{ flex: '0 0 auto', width: 30, height: 30, borderRadius: '50%', display: 'grid', placeItems: 'center' },
        ...{ bgcolor: tones[tone].strong, color: '#fff', fontWeight: 700, fontSize: '0.9375rem' },
      }}
    >
      {number}
    </Box>
  );
}

function Line({ point, say, to = `/diem-ban/${point.id}` }: { point: Point; say: Say; to?: string }) {
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, rowGap: 0.25, alignItems: 'center' }}>
      <Link component={RouteLink} to={to} sx={{ fontWeight: 600, py: 0.5 }}>
        {point.name}
      </Link>
      <StateChip state={point.state} states={POINT_STATES} />
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
        {point.unitName} · {dueOf(say, [point])}
      </Typography>
    </Box>
  );
}

function dueOf(say: Say, rows: readonly Point[]): string {
  const waiting = rows.reduce((sum, row) => sum + row.waiting, 0);
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  if (waiting === 0) return say('không có việc chờ');
  return overdue === 0 ? say('{0} việc chờ', waiting) : say('{0} việc chờ, {1} quá hạn', waiting, overdue);
}
