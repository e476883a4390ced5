/** A cut: by what a figure is taken apart. */
export const CUTS = [
  'unit',
  'unit-now',
  'round',
  'group',
  'star',
  'kind',
  'year',
  'month',
  'day',
  'producer-kind',
  'women',
  'minority',
  'disability',
] as const;
export type Cut = (typeof CUTS)[number];

/** Cuts that would show personal facts of few people: small cells are hidden, and their records are never listed. */
export const PROTECTED_CUTS: readonly Cut[] = ['minority', 'disability'];

export type Format = 'count' | 'dong' | 'percent' | 'ratio';

/** Views of schema `reporting` that figures are computed from. */
export type RecordView =
  | 'idea_sent'
  | 'idea_approved'
  | 'plan_approved'
  | 'plan_capital'
  | 'proposal'
  | 'scored'
  | 'step_time'
  | 'rating'
  | 'certificate'
  | 'certificate_ending'
  | 'withdrawal'
  | 'reassessment_due'
  | 'reassessment_done'
  | 'reassessment_overdue'
  | 'reassessment_held'
  | 'inspection'
  | 'grant_decided'
  | 'grant_paid'
  | 'sales_point'
  | 'entry'
  | 'broadcast'
  | 'result'
  | 'growth_since_joining'
  | 'growth_in_year'
  | 'organisation_new'
  | 'organisation_strengthened';

/**
 * How a figure is counted: a numerator and a denominator, both SQL over the view `f`, which are constants of this code. A mean or a
 * share keeps both, and is divided only when it is shown.
 */
export interface Measure {
  readonly sum: string;
  readonly by: string | null;
}

export const COUNT: Measure = { sum: 'count(*)', by: null };
export const AMOUNT: Measure = { sum: 'coalesce(sum(f.amount), 0)', by: null };
export const MEAN: Measure = { sum: 'coalesce(sum(f.amount), 0)', by: 'count(*)' };

/** What says which records count. */
export type Counted = Pick<Indicator, 'view' | 'where' | 'isStock'>;

/** A named, documented figure. The same definition serves screen, report and export. */
export interface Indicator {
  readonly key: string;
  readonly subject: string;
  readonly label: string;
  /** Unit of measure, in Vietnamese. */
  readonly unit: string;
  readonly format: Format;
  /** What counts and what does not. */
  readonly counts: string;
  /** Records that it is counted over, in words. */
  readonly source: string;
  readonly view: RecordView;
  readonly where?: string;
  readonly measure: Measure;
  readonly cuts: readonly Cut[];
  /** A stock on the last day of the period instead of a flow within it. */
  readonly isStock?: boolean;
  /** What the kinds of its records are called. */
  readonly kindLabels?: Readonly<Record<string, string>>;
  /** The small register that its kinds are of. */
  readonly kindsOfRegister?: 'training' | 'communication' | 'promotion' | 'guidance';
  /** Address of a record's page, before its id; left out where there is none. */
  readonly page?: string;
  /** Targets and declared figures that it is held against, the first one found. */
  readonly targets?: readonly string[];
  readonly declared?: string;
  /** Declared share of the year before, in per cent. */
  readonly declaredShare?: string;
}
