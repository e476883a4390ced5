import { useId } from 'react';
import type { Pattern, Series } from './series';

const MARKS: Readonly<Record<Exclude<Pattern, 'plain'>, string>> = {
  stripes: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  dots: 'M2 2h.01M6 6h.01',
  grid: 'M0 4h8M4 0v8',
};

/** A name for the patterns of one drawing, usable in `url(#…)`. */
export const usePatternPrefix = (): string => `p${useId().replace(/[^\w]/g, '')}`;

export const fillOf = (prefix: string, { key, colour, pattern }: Series): string =>
  pattern === 'plain' ? colour : `url(#${prefix}-${key})`;

/** The patterns of a drawing: colour with white marks. */
export function PatternDefs({ prefix, series }: { prefix: string; series: readonly Series[] }) {
  return (
    <defs>
      {series.map(({ key, colour, pattern }) =>
        pattern === 'plain' ? null : (
          <pattern key={key} id={`${prefix}-${key}`} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill={colour} />
            <path
              d={MARKS[pattern]}
              stroke="#ffffff"
              strokeWidth={pattern === 'dots' ? 2.4 : 1.6}
              strokeLinecap="round"
              fill="none"
            />
          </pattern>
        ),
      )}
    </defs>
  );
}
