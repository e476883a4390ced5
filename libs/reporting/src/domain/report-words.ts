import type { Format } from './indicator';
import type { ReportFigure, ReportTarget, Run } from './report-content';
import { divided } from './shares';

/** A decimal text as Vietnamese papers write it: 40.533 or 56,8. */
export function vnNumber(value: string): string {
  const [whole = '0', fraction] = value.split('.');
  const digits = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  return fraction === undefined || /^0+$/.test(fraction) ? digits : `${digits},${fraction}`;
}

/** A figure with its sign of per cent. */
export const figureWords = (value: string | null, format: Format): string =>
  value === null ? '–' : `${vnNumber(value)}${format === 'percent' ? '%' : ''}`;

const COMPARED: Readonly<Record<ReportTarget['comparison'], string>> = {
  exactly: '',
  'at-least': 'tối thiểu ',
  some: '',
};

/** "tối thiểu 50"; undefined where the plan names no number. */
export const targetWords = ({ comparison, amount }: ReportTarget): string =>
  amount === null ? '' : `${COMPARED[comparison]}${vnNumber(amount)}`;

/** What the names in sentences stand for. */
export interface Vocabulary {
  readonly figures: ReadonlyMap<string, ReportFigure>;
  /** Facts that are no figures: `period.year`, `round.number`, `note.reassessment`, `units.proposed`. */
  readonly facts: ReadonlyMap<string, string>;
}

interface Said {
  readonly text: string;
  readonly figure?: string;
  /** A figure of nothing: what depends on it falls away. */
  readonly isNothing: boolean;
}

const percent = (value: string | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : `${value}%`;

const FACETS: Readonly<Record<string, (figure: ReportFigure) => string | undefined>> = {
  million: ({ value }) => (value === null ? undefined : divided(value, '1000000', { decimals: 0 })),
  previous: ({ previous }) => previous?.value ?? undefined,
  share: ({ previous }) => percent(previous?.share),
  target: ({ target }) => target?.amount ?? undefined,
  reached: ({ target }) => percent(target?.reachedPercent),
};

function said(name: string, { figures, facts }: Vocabulary): Said | undefined {
  const fact = facts.get(name);
  if (fact !== undefined) return { text: fact, isNothing: fact === '' };
  const [id = '', facet] = name.split('.');
  const figure = figures.get(id);
  if (!figure) return undefined;
  if (facet === undefined && figure.target !== null && figure.value === null)
    return { text: targetWords(figure.target), figure: id, isNothing: false };
  const value = facet === undefined ? (figure.value ?? undefined) : FACETS[facet]?.(figure);
  if (value === undefined) return undefined;
  const text = value.endsWith('%') ? `${vnNumber(value.slice(0, -1))}%` : vnNumber(value);
  const isPercent = facet === undefined && figure.format === 'percent';
  return { text: isPercent ? `${text}%` : text, figure: id, isNothing: /^0(\.0+)?$/.test(value) };
}

/** The runs of one piece; undefined where a name says nothing, or (in an optional piece) a figure is nothing. */
function piece(text: string, words: Vocabulary, isOptional: boolean): Run[] | undefined {
  const runs: Run[] = [];
  for (const part of text.split(/(\{[^{}]+\})/)) {
    if (part === '') continue;
    if (!part.startsWith('{')) {
      runs.push({ text: part });
      continue;
    }
    const found = said(part.slice(1, -1), words);
    if (found === undefined || (isOptional && found.isNothing)) return undefined;
    runs.push({ text: found.text, ...(found.figure === undefined ? {} : { figure: found.figure }) });
  }
  return runs;
}

/** A sentence of a template in its words; undefined where it has nothing to say. */
export function speak(sentence: string, words: Vocabulary): Run[] | undefined {
  const runs: Run[] = [];
  for (const part of sentence.split(/(\[[^[\]]*\])/)) {
    const isOptional = part.startsWith('[');
    const made = piece(isOptional ? part.slice(1, -1) : part, words, isOptional);
    if (made === undefined && !isOptional) return undefined;
    runs.push(...(made ?? []));
  }
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.figure === undefined && run.figure === undefined)
      joined[joined.length - 1] = { text: last.text + run.text };
    else joined.push(run);
  }
  // a target without a number leaves no gap: "có sản phẩm 5 sao"
  for (const [index, run] of joined.entries()) {
    const next = joined[index + 1];
    if (run.text === '' && next) joined[index + 1] = { ...next, text: next.text.trimStart() };
  }
  return joined.some(({ text }) => /[\p{L}\d]/u.test(text)) ? joined : undefined;
}

/** Is the main figure of a sentence nothing, so that the sentence falls away? */
export function isSilent(main: string | undefined, words: Vocabulary): boolean {
  if (main === undefined) return false;
  const found = said(main, words);
  return found === undefined || found.isNothing;
}
