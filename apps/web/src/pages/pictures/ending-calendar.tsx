import useMediaQuery from '@mui/material/useMediaQuery';
import type { Answer } from '../../api/hooks';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';

type Endings = Answer<'/api/pictures/endings'>;
type Month = Endings['items'][number];

const CELL = { width: 84, height: 56, gap: 4 };
const YEAR_HEIGHT = 30;
/** Narrow screens; paper is narrow too and still takes twelve months a row. */
const PHONE = 'screen and (max-width: 899.95px)';
/** From no ending to the fullest month; the first three carry dark letters, the last two white ones. */
const HEAT = ['#ffffff', '#dcefe6', '#a9d7c3', '#2f7d68', '#0b5d4e'] as const;

interface EndingCalendarProps {
  data: Endings;
  /** List of the certificates of a month; left out where the person may not open it. */
  listOf?: (month: Month) => string;
}

const heatOf = (count: number, most: number): number => (count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / most)));

/** Four years as a calendar of months, each as dark as certificates end in it, with the number in it. */
export function EndingCalendar({ data, listOf }: EndingCalendarProps) {
  const say = useSay();
  const phone = useMediaQuery(PHONE, { noSsr: true });
  const across = phone ? 4 : 12;
  const most = Math.max(...data.items.map(({ total }) => total), 1);
  const years = [...new Set(data.items.map(({ month }) => month.slice(0, 4)))];
  const rowsOfYear = 12 / across;
  const yearHeight = YEAR_HEIGHT + rowsOfYear * (CELL.height + CELL.gap);
  const [width, height] = [across * (CELL.width + CELL.gap), years.length * yearHeight];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="group" aria-label={data.summary}>
      {years.map((year, row) => (
        <text key={year} x={2} y={row * yearHeight + 21} fontSize={16} fontWeight={700} fill="#1d2926">
          {say('Năm')} {year}
        </text>
      ))}
      {data.items.map((month, index) => {
        const place = index % 12;
        const at = {
          x: (place % across) * (CELL.width + CELL.gap) + 1,
          y: Math.floor(index / 12) * yearHeight + YEAR_HEIGHT + Math.floor(place / across) * (CELL.height + CELL.gap),
        };
        const cell = (
          <Cell month={month} at={at} heat={heatOf(month.total, most)} isNow={data.asOf.startsWith(month.month)} />
        );
        const words = say('Tháng {0}: {1} giấy hết hạn', monthText(month.month), month.total);
        return listOf === undefined || month.total === 0 ? (
          <g key={month.month} role="img" aria-label={words}>
            {cell}
          </g>
        ) : (
          <RouteLink key={month.month} to={listOf(month)} aria-label={words}>
            {cell}
          </RouteLink>
        );
      })}
    </svg>
  );
}

export const monthText = (month: string): string => month.split('-').reverse().join('/');

interface CellProps {
  month: Month;
  at: { x: number; y: number };
  heat: number;
  isNow: boolean;
}

function Cell({ month, at: { x, y }, heat, isNow }: CellProps) {
  const say = useSay();
  const ink = heat >= 3 ? '#ffffff' : '#1d2926';
  return (
    <>
      <rect
        x={x}
        y={y}
        width={CELL.width}
        height={CELL.height}
        rx={6}
        fill={HEAT[heat] ?? HEAT[4]}
        stroke={isNow ? '#7a4a00' : '#c5ccc8'}
        strokeWidth={isNow ? 3 : 1}
      />
      <text x={x + 8} y={y + 19} fontSize={13} fill={ink}>
        {say('Th.')} {Number(month.month.slice(5))}
        {isNow ? ' (nay)' : ''}
      </text>
      <text x={x + CELL.width / 2} y={y + 44} textAnchor="middle" fontSize={20} fontWeight={700} fill={ink}>
        {month.total === 0 ? '–' : month.total}
      </text>
    </>
  );
}
