import type { LocalDate } from '@app/kernel';
import type { Author, Scope, Tx } from '@app/platform/database';
import type { Column, ParsedRow, RowFault, RowValues } from '../../domain/import/columns';
import type { UnitBook } from './unit-book';

export const IMPORT_KINDS = [
  'producers',
  'products',
  'plans',
  'paper-results',
  'sales-points',
  'training',
  'communication',
  'promotion',
] as const;
export type ImportKindName = (typeof IMPORT_KINDS)[number];

/** Under which heading kinds stand together on the page. */
export const KIND_GROUPS = ['registers', 'records', 'activities'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** What rows are checked against. */
export interface CheckContext {
  readonly scope: Scope;
  readonly today: LocalDate;
  readonly units: UnitBook;
}

export interface WriteContext extends CheckContext {
  readonly by: Author;
  readonly batchId: string;
  readonly paperSha256: string | null;
}

/** A record that a row has made. */
export interface MadeRecord {
  readonly rowNo: number;
  readonly entity: string;
  readonly id: string;
  readonly name: string;
}

/** A record that an undoing leaves where it is, and why. */
export interface HeldRecord {
  readonly id: string;
  readonly heldBy: string;
}

/** By what two rows of a file say the same. */
export interface RowKey {
  readonly key: string;
  readonly column: string;
  readonly words: string;
}

export interface Resolved<R> {
  readonly faults: readonly RowFault[];
  readonly ready: readonly R[];
}

/** One kind of data that comes in: its columns, its rules against the records, and the doors it writes through. */
export interface ImportKind<R extends { readonly rowNo: number }> {
  readonly name: ImportKindName;
  readonly group: KindGroup;
  readonly label: string;
  /** One sentence: what it takes and what must be there before. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** The scanned paper that must come with it. */
  readonly paper?: string;
  keysOf(values: RowValues): RowKey[];
  /** Looks up what the rows name; the same rules when they are checked and when they are written. */
  resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<R>>;
  make(tx: Tx, ctx: WriteContext, row: R): Promise<MadeRecord[]>;
  /** Takes back what was made, last first. Answers what stays because it was changed or built upon. */
  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]>;
}

/** A kind whose rows nobody outside it looks into. */
export type AnyImportKind = ImportKind<never>;
