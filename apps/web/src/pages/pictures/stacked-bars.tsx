import useMediaQuery from '@mui/material/useMediaQuery';
import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useSay } from '../../texts/language';
import { fillOf, PatternDefs, usePatternPrefix } from './pattern-defs';
import type { Series } from './series';
import { useNoStops } from './use-no-stops';

export interface BarRow {
  label: string;
  /** Number of each series, for the length of its bar. */
  values: Readonly<Record<string, number>>;
  /** Written at the end of the bar. */
  end: string;
}

interface StackedBarsProps {
  /** Said aloud instead of the drawing. */
  summary: string;
  series: readonly Series[];
  rows: readonly BarRow[];
  /** How a number is written. */
  text: (value: number) => string;
}

const INK = '#1d2926';
const BAR = 24;
const FONT = { fontSize: 14, fill: INK };

/** As high as the longest name needs, which is broken into lines as wide as its column. */
function rowHeight(rows: StackedBarsProps['rows'], width: number): number {
  const inside = width - 16;
  // words are not broken, so a name of several lines needs one more than its letters would fill
  const linesOf = (wide: number) => Math.ceil(wide / inside) + (wide > inside ? 1 : 0);
  const lines = Math.max(...rows.map(({ label }) => linesOf(label.length * 8.5)), 1);
  return Math.max(46, lines * 19 + 14);
}

/** Bars that lie, one a row, made of their parts; the arrow keys go from row to row. */
export function StackedBars({ summary, series, rows, text }: StackedBarsProps) {
  const say = useSay();
  const prefix = usePatternPrefix();
  const noStops = useNoStops();
  const phone = useMediaQuery(useTheme().breakpoints.down('sm'), { noSsr: true });
  const shown = series.filter(({ key }) => rows.some(({ values }) => (values[key] ?? 0) > 0));
  const data = rows.map(({ label, values, end }) => ({
    ...values,
    ...{ label, end, whole: series.reduce((sum, { key }) => sum + (values[key] ?? 0), 0) },
  }));
  const names = phone ? 104 : 190;
  const room = Math.max(...rows.map(({ end }) => end.length), 3) * 8 + 12;
  return (
    <ResponsiveContainer ref={noStops} width="100%" height={rows.length * rowHeight(rows, names) + 36}>
      <BarChart
        layout="vertical"
        barGap={-BAR}
        data={data}
        margin={{ top: 0, right: room, bottom: 4, left: 0 }}
        role="img"
        aria-label={say(summary)}
      >
        <PatternDefs prefix={prefix} series={series} />
        <XAxis type="number" tickFormatter={text} tick={FONT} stroke="#8a918d" allowDecimals={false} />
        <YAxis type="category" dataKey="label" width={names} tick={FONT} stroke="#8a918d" interval={0} />
        <Tooltip formatter={(value) => text(Number(value))} isAnimationActive={false} cursor={{ fill: '#eef0ee' }} />
        {(shown.length === 0 ? series.slice(0, 1) : shown).map((each) => (
          <Bar
            key={each.key}
            dataKey={each.key}
            name={say(each.label)}
            stackId="all"
            fill={fillOf(prefix, each)}
            stroke="#ffffff"
            barSize={BAR}
            isAnimationActive={false}
          />
        ))}
        {/* As long as all parts together and not seen: it carries the words at the end. */}
        <Bar dataKey="whole" tooltipType="none" fill="transparent" barSize={BAR} isAnimationActive={false}>
          <LabelList dataKey="end" position="right" {...FONT} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}
