import type { Actor } from './actor';
import type { Tx } from './tx';

export interface Transition {
  /** Kind of object, as in the glossary: 'idea', 'plan', 'dossier'… */
  readonly entity: string;
  readonly id: string;
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string | undefined;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Who changed something, and in which request: a person's command, or the system's own work (`SYSTEM_USER_ID`). */
export interface Author {
  readonly actor: Pick<Actor, 'userId' | 'acting'>;
  readonly requestId: string;
}

/** Writes who changed what, when, from which state to which and why. Append-only, same transaction as the change. */
export const recordTransition = (tx: Tx, ctx: Author, change: Transition): Promise<void> =>
  recordTransitions(tx, ctx, [change]);

/** The same for many objects that one act changed: one statement, in the order given. */
export async function recordTransitions(tx: Tx, ctx: Author, changes: readonly Transition[]): Promise<void> {
  await tx.execute(
    `insert into platform.history (entity, entity_id, action, from_state, to_state, reason, facts, actor_id, request_id, on_behalf_of, at)
     select c.entity, c.id, c.action, c.from_state, c.to_state, c.reason, c.facts::jsonb, $8, $9, $10, platform.now()
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
            with ordinality as c (entity, id, action, from_state, to_state, reason, facts, place)
      order by c.place`,
    [
      changes.map(({ entity }) => entity),
      changes.map(({ id }) => id),
      changes.map(({ action }) => action),
      changes.map(({ from }) => from),
      changes.map(({ to }) => to),
      changes.map(({ reason }) => reason ?? null),
      changes.map(({ facts }) => JSON.stringify(facts ?? {})),
      ctx.actor.userId,
      ctx.requestId,
      ctx.actor.acting?.onBehalfOf ?? null,
    ],
  );
}

export interface HistoryEntry {
  readonly action: string;
  readonly from: string | null;
  readonly to: string;
  readonly reason: string | null;
  readonly actorName: string;
  readonly at: string;
}

/** The Vietnamese calendar day of a moment, as an expression in SQL. */
export const vnDaySql = (moment: string): string => `(${moment} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Day on which something came into the state that it stands in, as an expression in SQL; reminders and remarks do not count. */
export const standsSinceSql = (entity: string, id: string): string =>
  `(select ${vnDaySql('h.at')} from platform.history h where h.entity = '${entity}' and h.entity_id = ${id}
      and h.from_state is distinct from h.to_state order by h.seq desc limit 1)`;

/** The timeline of one object, oldest first; what a helper did carries both names. */
export function historyOf(tx: Tx, entity: string, id: string): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `select h.action, h.from_state as "from", h.to_state as "to", h.reason, coalesce(u.display_name, 'Hệ thống') || coalesce(', làm thay ' || b.display_name, '') as "actorName", h.at
       from platform.history h left join identity.app_user u on u.id = h.actor_id
       left join identity.app_user b on b.id = h.on_behalf_of
      where h.entity = $1 and h.entity_id = $2 order by h.seq`,
    [entity, id],
  );
}
