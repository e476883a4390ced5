import { DomainError, type Instant } from '@app/kernel';
import { foundIn, type Actor, type Scope, type Tx } from '@app/platform/database';
import type { BatchState } from '../../domain/import-batch-workflow';
import type { SheetFormat } from '../../infrastructure/sheet/inspect-file';
import type { ImportKindName } from './import-kind';

export const MANAGE_IMPORT = 'exchange.import.manage';

/** Why nothing of a file could be read. */
export interface StoredFault {
  readonly code: string;
  readonly detail: string | null;
  readonly line: number | null;
}

export interface BatchRow {
  readonly id: string;
  readonly kind: ImportKindName;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: SheetFormat;
  readonly state: BatchState;
  readonly scope: Scope;
  readonly runId: string | null;
  readonly unknownHeadings: readonly string[];
  readonly fault: StoredFault | null;
  readonly rows: number;
  readonly faultyRows: number;
  readonly warnedRows: number;
  readonly made: number;
  readonly paperSha256: string | null;
  readonly paperName: string | null;
  readonly uploadedBy: string;
  readonly uploadedByName: string;
  readonly uploadedAt: Instant;
  readonly settledByName: string | null;
  readonly settledAt: Instant | null;
  readonly version: number;
  readonly phase: 'waiting' | 'reading' | 'writing' | 'done';
  readonly permille: number;
}

const COLUMNS = `b.id, b.kind, b.file_name as "fileName", b.sha256, b.size::int as size, b.format, b.state, b.scope, b.run_id as "runId",
  b.unknown_headings as "unknownHeadings", b.fault, b.rows, b.faulty_rows as "faultyRows", b.warned_rows as "warnedRows", b.made, b.paper_sha256 as "paperSha256",
  b.paper_name as "paperName", b.uploaded_by as "uploadedBy", u.display_name as "uploadedByName", b.uploaded_at as "uploadedAt",
  s.display_name as "settledByName", b.settled_at as "settledAt", b.version, p.phase, p.permille`;
const FROM = `exchange.import_batch b join identity.app_user u on u.id = b.uploaded_by left join identity.app_user s on s.id = b.settled_by
  join exchange.import_progress p on p.batch_id = b.id`;
/** Who holds the right for the whole province sees all imports, others their own. */
const VISIBLE = (from: number): string => `($${from}::boolean or b.uploaded_by = $${from + 1}::uuid)`;
const visibleParams = (actor: Actor): unknown[] => [actor.scopeFor(MANAGE_IMPORT).all, actor.userId];

/** An import that the actor may see. @throws `import.not_found`, the same for hidden and absent */
export async function seenBatch(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: '' | 'for no key update of b' = '',
): Promise<BatchRow> {
  const found = await tx.maybe<BatchRow>(`select ${COLUMNS} from ${FROM} where b.id = $1 and ${VISIBLE(2)} ${lock}`, [
    id,
    ...visibleParams(actor),
  ]);
  if (!found) throw new DomainError('import.not_found');
  return found;
}

/** For the worker. @throws `import.not_found` */
export async function loadBatch(tx: Tx, id: string, lock: '' | 'for no key update of b' = ''): Promise<BatchRow> {
  const found = await tx.maybe<BatchRow>(`select ${COLUMNS} from ${FROM} where b.id = $1 ${lock}`, [id]);
  if (!found) throw new DomainError('import.not_found');
  return found;
}

/** Newest first. */
export function listBatches(
  tx: Tx,
  actor: Actor,
  page: {
    readonly q: string | undefined;
    readonly kind: string | undefined;
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<BatchRow[]> {
  return tx.query<BatchRow>(
    `select ${COLUMNS} from ${FROM} where ${VISIBLE(1)} and ($3::text is null or b.kind = $3) and ($4::uuid is null or b.id < $4)
        and ${foundIn(['b.file_name', 'u.display_name'], 6)}
      order by b.id desc limit $5`,
    [...visibleParams(actor), page.kind ?? null, page.after ?? null, page.limit + 1, page.q ?? null],
  );
}

/** The share of the work that is done; its own transaction, so that others see it at once. */
export async function noteProgress(
  tx: Tx,
  batchId: string,
  phase: 'waiting' | 'reading' | 'writing' | 'done',
  permille: number,
): Promise<void> {
  await tx.execute(
    `insert into exchange.import_progress (batch_id, phase, permille, at) values ($1, $2, $3, clock_timestamp())
     on conflict (batch_id) do update set phase = excluded.phase, permille = excluded.permille, at = excluded.at`,
    [batchId, phase, Math.max(0, Math.min(1000, Math.round(permille)))],
  );
}
