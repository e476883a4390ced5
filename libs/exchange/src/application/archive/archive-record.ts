import { DomainError, valueOrThrow, type Instant, type LocalDate } from '@app/kernel';
import { assertOneUpdated, recordTransition, type Author, type Tx } from '@app/platform/database';
import { archiveWorkflow, type ArchiveAction, type ArchiveState } from '../../domain/archive-workflow';

export const MANAGE_ARCHIVE = 'exchange.archive.manage';

export interface ArchiveRow {
  readonly id: string;
  readonly roundId: string;
  readonly roundName: string;
  readonly state: ArchiveState;
  readonly purpose: string;
  readonly requestedByName: string;
  readonly requestedAt: Instant;
  readonly readyAt: Instant | null;
  readonly storedSha256: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly records: number | null;
  readonly files: number | null;
  readonly keyId: string | null;
  readonly expiresOn: LocalDate | null;
  readonly fault: string | null;
  readonly version: number;
  readonly permille: number;
}

export const ARCHIVE_COLUMNS = `a.id, a.round_id as "roundId", r.name as "roundName", a.state, a.purpose, u.display_name as "requestedByName",
  a.requested_at as "requestedAt", a.ready_at as "readyAt", a.stored_sha256 as "storedSha256", a.sha256, a.size::float8 as size, a.records,
  a.files, a.key_id as "keyId", a.expires_on as "expiresOn", a.fault, a.version, coalesce(p.permille, 0) as permille`;
export const ARCHIVE_FROM = `exchange.round_archive a join programme.round r on r.id = a.round_id
  join identity.app_user u on u.id = a.requested_by left join exchange.archive_progress p on p.archive_id = a.id`;

/** @throws `archive.not_found` */
export async function loadArchive(tx: Tx, id: string, lock: '' | 'for update of a' = ''): Promise<ArchiveRow> {
  const found = await tx.maybe<ArchiveRow>(`select ${ARCHIVE_COLUMNS} from ${ARCHIVE_FROM} where a.id = $1 ${lock}`, [
    id,
  ]);
  if (!found) throw new DomainError('archive.not_found');
  return found;
}

/** Takes an archive one step on by its table. `set` continues the update from `$4` on. */
export async function moveArchive(
  tx: Tx,
  by: Author,
  archive: ArchiveRow,
  step: {
    readonly action: ArchiveAction;
    readonly set: readonly [sql: string, params: readonly unknown[]];
    readonly facts?: Readonly<Record<string, unknown>>;
  },
): Promise<void> {
  const { action, facts } = step;
  const request = { state: archive.state, action, roles: ['system' as const], facts: {} };
  const { from, to } = valueOrThrow(archiveWorkflow.decide(request));
  const [sql, params] = step.set;
  assertOneUpdated(
    await tx.execute(
      `update exchange.round_archive set state = $3, version = version + 1, ${sql} where id = $1 and version = $2`,
      [archive.id, archive.version, to, ...params],
    ),
  );
  const change = { entity: 'archive', id: archive.id, action, from, to };
  await recordTransition(tx, by, facts ? { ...change, facts } : change);
}

/** Its own transaction, so that others see it at once. */
export async function noteArchiveProgress(tx: Tx, archiveId: string, share: number): Promise<void> {
  await tx.execute(
    `insert into exchange.archive_progress (archive_id, permille, at) values ($1, $2, clock_timestamp())
     on conflict (archive_id) do update set permille = excluded.permille, at = excluded.at`,
    [archiveId, Math.max(0, Math.min(1000, Math.round(share * 1000)))],
  );
}
