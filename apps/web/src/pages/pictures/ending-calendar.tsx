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
  const { places, tops, height } = layoutOf(data, years, across, phone);
  const width = across * (CELL.width + CELL.gap);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="group" aria-label={say(data.summary)}>
      {years.map((year, row) => (
        <text key={year} x={2} y={(tops[row]?.y ?? 0) + 21} fontSize={16} fontWeight={700} fill="#1d2926">
          {say('Năm')} {year}
          {tops[row]?.folded && (
            <tspan dx={10} fontSize={13} fontWeight={400}>
              {say(tops[row].shown === 0 ? 'không có giấy hết hạn' : 'tháng khác không có giấy hết hạn')}
            </tspan>
          )}
        </text>
      ))}
      {places.map(({ month, at }) => {
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

interface Place {
  month: Month;
  at: { x: number; y: number };
}

/** Where each month stands; folded, the months without an ending are left to one line beside the year. */
function layoutOf({ items, asOf }: Endings, years: readonly string[], across: number, fold: boolean) {
  const places: Place[] = [];
  const tops: { y: number; shown: number; folded: boolean }[] = [];
  let height = 0;
  for (const year of years) {
    const months = items.filter(({ month }) => month.startsWith(year));
    const shown = fold ? months.filter(({ month, total }) => total > 0 || asOf.startsWith(month)) : months;
    tops.push({ y: height, shown: shown.length, folded: shown.length < months.length });
    const top = height + YEAR_HEIGHT;
    shown.forEach((month, place) =>
      places.push({
        month,
        at: {
          x: (place % across) * (CELL.width + CELL.gap) + 1,
          y: top + Math.floor(place / across) * (CELL.height + CELL.gap),
        },
      }),
    );
    height = top + Math.ceil(shown.length / across) * (CELL.height + CELL.gap);
  }
  return { places, tops, height };
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
        {isNow ? ` (${say('nay')})` : ''}
      </text>
      <text x={x + CELL.width / 2} y={y + 44} textAnchor="middle" fontSize={20} fontWeight={700} fill={ink}>
        {month.total === 0 ? '–' : month.total}
      </text>
    </>
  );
}
