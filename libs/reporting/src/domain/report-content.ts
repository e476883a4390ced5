import type { Cut, Format } from './indicator';
import type { ReportKind } from './report-period';

/** A figure of a report with the question that it answers, so that its records can be opened and it can be counted again. */
export interface ReportFigure {
  readonly id: string;
  readonly indicator: string;
  readonly label: string;
  readonly unit: string;
  readonly format: Format;
  /** Decimal text; null where there is nothing to divide by, no round, or no target. */
  readonly value: string | null;
  readonly records: number;
  /** Null: since the beginning. */
  readonly from: string | null;
  readonly to: string;
  readonly roundId: string | null;
  readonly part: { readonly cut: Cut; readonly key: string } | null;
  readonly previous: {
    readonly value: string | null;
    readonly isDeclared: boolean;
    readonly share: string | null;
  } | null;
  readonly target: ReportTarget | null;
}

export interface ReportTarget {
  readonly year: number;
  readonly comparison: 'exactly' | 'at-least' | 'some';
  readonly amount: string | null;
  readonly reachedPercent: string | null;
}

/** A piece of a sentence; what is a figure names it. */
export interface Run {
  readonly text: string;
  readonly figure?: string;
}

/** A block as it is read. */
export type ContentBlock =
  | { readonly block: 'heading'; readonly level: 1 | 2; readonly text: string }
  | {
      readonly block: 'text';
      readonly slot: string;
      readonly label: string;
      readonly hint: string;
      readonly body: string;
    }
  | { readonly block: 'sentence'; readonly runs: readonly Run[] }
  | { readonly block: 'difference'; readonly text: string; readonly entryId: string };

export interface ContentAnnex {
  readonly id: string;
  /** "Biểu 01". */
  readonly no: string;
  readonly title: string;
  readonly unit: string;
  readonly columns: readonly {
    readonly title: string;
    readonly type: 'text' | 'number' | 'dong';
    /** What its cells count, for the records behind them. */
    readonly indicator: string | null;
    readonly from: string | null;
    readonly to: string | null;
    readonly roundId: string | null;
  }[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly (string | null)[] }[];
  /** Sums; null where the rows are no parts of a whole. */
  readonly total: readonly (string | null)[] | null;
}

/** Everything that a report says; frozen as it is when it is issued. */
export interface ReportContent {
  readonly schema: 1;
  readonly templateId: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly unitCut: 'unit' | 'unit-now';
  readonly issueNo: number;
  readonly replaces: { readonly numberText: string; readonly issuedOn: string } | null;
  readonly heading: {
    readonly parentAgency: string;
    readonly agency: string;
    readonly place: string;
    /** Null in a draft. */
    readonly numberText: string | null;
    readonly date: string;
    readonly signerTitle: string;
    readonly signerName: string | null;
    readonly recipients: readonly string[];
  };
  readonly title: string;
  readonly figures: readonly ReportFigure[];
  readonly blocks: readonly ContentBlock[];
  readonly annexes: readonly ContentAnnex[];
  /** What the units said; empty in a draft that has asked nobody. */
  readonly answers: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly verdict: 'confirmed' | 'commented' | 'none';
    readonly comment: string | null;
  }[];
  /** Against the issue before; null where there is none. */
  readonly comparison: ReportComparison | null;
}

export interface ReportChange {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly format: Format;
  readonly before: string | null;
  readonly after: string | null;
  /** after less before; null where one is missing. */
  readonly change: string | null;
  /** Records more (or fewer) than before. */
  readonly records: number;
}

export interface ReportComparison {
  readonly reportId: string;
  readonly numberText: string;
  readonly issuedOn: string;
  readonly period: string;
  /** Figures of this report against those of the last issue. */
  readonly changes: readonly ReportChange[];
  /** Figures of the last issue's own period that the records say otherwise today. */
  readonly since: readonly ReportChange[];
}
