import { DomainError } from '@app/kernel';
import type { Author, Tx } from '@app/platform/database';

/** Keeps a version of a record as it was said. @throws `activities.reason_missing` */
export async function keepRevision(
  tx: Tx,
  ctx: Author,
  of: { readonly id: string; readonly version: number; readonly facts: object; readonly reason?: string | undefined },
): Promise<void> {
  if (of.version > 1 && (of.reason ?? '') === '')
    throw new DomainError('activities.reason_missing', { path: 'reason' });
  await tx.execute(
    `insert into activities.revision (record_id, version, facts, reason, by_user, at) values ($1, $2, $3, $4, $5, platform.now())`,
    [of.id, of.version, JSON.stringify(of.facts), of.reason ?? null, ctx.actor.userId],
  );
}

export interface Revision {
  readonly version: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: string;
}

/** All versions of a record, the newest first. */
export function revisionsOf(tx: Tx, id: string): Promise<Revision[]> {
  return tx.query<Revision>(
    `select r.version, r.facts, r.reason, u.display_name as "byName", r.at from activities.revision r
       join identity.app_user u on u.id = r.by_user where r.record_id = $1 order by r.version desc limit 100`,
    [id],
  );
}
