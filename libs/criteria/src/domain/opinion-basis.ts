/** What of a dossier speaks about an item of the opinion that gives no points. */
export type OpinionFact = 'raw-material' | 'material-source' | 'staff' | 'distinction' | 'story';

/**
 * Where a desk finds what it needs for its opinion (form 03), by item. A file of its own beside the procedures: what is published of
 * a procedure never changes.
 */
export interface OpinionBasisItem {
  readonly code: string;
  readonly facts: readonly OpinionFact[];
  /** Titles of the criteria that ask the same; their codes differ between sheets. */
  readonly criteria: readonly string[];
}

export interface OpinionBasisTerms {
  readonly procedureIds: readonly string[];
  readonly items: readonly OpinionBasisItem[];
}
