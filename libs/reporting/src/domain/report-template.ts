import type { Cut } from './indicator';
import type { ReportKind } from './report-period';

/** period: its own days; year: since the first of its year; all: since the beginning; round: proposals of the round under way. */
export type FigureSpan = 'period' | 'year' | 'all' | 'round';

/** A figure that sentences name. */
export interface FigureSlot {
  readonly id: string;
  readonly indicator: string;
  readonly span: FigureSpan;
  /** One part of a cut instead of the whole: the women's union among those who guided. */
  readonly part?: { readonly cut: Cut; readonly key: string };
  /** Held against last year and the target, and against what papers declare. */
  readonly isCompared?: boolean;
  /** The target of the year that follows stands for the figure. */
  readonly isNextTarget?: boolean;
}

/** A note of the registers that a sentence gives as its reason. */
export interface NoteSlot {
  readonly id: string;
  readonly subject: string;
  /** about: a note on the year of the period; saidIn: the newest one said in it, on whatever year. */
  readonly by: 'about' | 'saidIn';
}

/**
 * A part of the text. Sentences: `{id}` a figure, `{id.million}` in million đồng, `{id.previous}`, `{id.share}` (of last year),
 * `{id.target}`, `{id.reached}`; `{units.id}` its parts by unit; `{note.id}`, `{note.id.year}`; `{period.month}`, `{period.year}`,
 * `{period.lastYear}`, `{period.nextYear}`, `{round.number}`, `{round.year}`. What stands in `[ ]` falls away with a figure that is
 * nothing; a whole sentence falls away with its `main` figure, or `otherwise` stands for it.
 */
export type ReportBlock =
  | { readonly block: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly block: 'text'; readonly slot: string; readonly label: string; readonly hint: string }
  | { readonly block: 'sentence'; readonly text: string; readonly main?: string; readonly otherwise?: string }
  /** What papers declare otherwise than the records say. */
  | { readonly block: 'differences' };

export interface AnnexColumn {
  readonly title: string;
  readonly indicator: string;
  readonly span: FigureSpan;
}

/** A table behind the text (biểu). */
export type AnnexSpec = { readonly id: string; readonly title: string; readonly unit: string } & (
  | { readonly of: 'units'; readonly columns: readonly AnnexColumn[] }
  /** Declared and computed by unit, and the difference. */
  | { readonly of: 'declared'; readonly indicator: string; readonly span: FigureSpan }
  /** Indicators one below the other, by span. */
  | { readonly of: 'measures'; readonly indicators: readonly string[]; readonly spans: readonly FigureSpan[] }
  /** Targets of the year of the period, and how far. */
  | { readonly of: 'targets'; readonly indicators: readonly string[] }
);

/** What a report of a kind consists of. A changed template gets a new id; issued reports keep their own content. */
export interface ReportTemplate {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: string;
  readonly figures: readonly FigureSlot[];
  readonly notes: readonly NoteSlot[];
  readonly blocks: readonly ReportBlock[];
  readonly annexes: readonly AnnexSpec[];
}
