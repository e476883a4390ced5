/**
 * Reassessment by written opinion of the council, where a procedure foresees it. A file of its own beside the procedure: what is
 * published of a procedure never changes, and existing installations have it published already.
 */
export interface WrittenOpinionTerms {
  readonly procedureId: string;
  /** At most so many days from the day on which the file was found complete. */
  readonly days: number;
  readonly source: string;
}
