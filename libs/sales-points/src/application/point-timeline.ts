import type { HistoryEntry, Tx } from '@app/platform/database';

/** A line of the timeline: what was done, and which paper or figure belongs to it. */
export interface PointHistoryEntry extends HistoryEntry {
  readonly note: string | null;
}

/** One line of everything that was ever done about a point: its own steps, its warnings, its support money; oldest first. */
export function timelineOf(tx: Tx, pointId: string): Promise<PointHistoryEntry[]> {
  return tx.query<PointHistoryEntry>(
    `select h.entity || '.' || h.action as action, h.from_state as "from", h.to_state as "to",
            h.reason, coalesce(h.facts->>'note', h.facts->>'title', 'số ' || (h.facts->>'number')) as note,
            coalesce(u.display_name, 'Hệ thống') as "actorName", h.at
       from platform.history h left join identity.app_user u on u.id = h.actor_id
      where (h.entity = 'sales-point' and h.entity_id = $1)
         or (h.entity = 'sales-warning' and h.entity_id in (select w.id from sales.warning w where w.point_id = $1))
         or (h.entity = 'sales-support' and h.entity_id in (select s.id from sales.support s where s.point_id = $1))
      order by h.seq`,
    [pointId],
  );
}
