import type { HistoryEntry, Tx } from '@app/platform/database';

/** One line of everything that was ever done about a point: its own steps, its warnings, its support money; oldest first. */
export function timelineOf(tx: Tx, pointId: string): Promise<HistoryEntry[]> {
  return tx.query<HistoryEntry>(
    `select h.entity || '.' || h.action as action, h.from_state as "from", h.to_state as "to",
            coalesce(h.reason, h.facts->>'sentence', h.facts->>'title', h.facts->>'number') as reason,
            coalesce(u.display_name, 'Hệ thống') as "actorName", h.at
       from platform.history h left join identity.app_user u on u.id = h.actor_id
      where (h.entity = 'sales-point' and h.entity_id = $1)
         or (h.entity = 'sales-warning' and h.entity_id in (select w.id from sales.warning w where w.point_id = $1))
         or (h.entity = 'sales-support' and h.entity_id in (select s.id from sales.support s where s.point_id = $1))
      order by h.seq`,
    [pointId],
  );
}
