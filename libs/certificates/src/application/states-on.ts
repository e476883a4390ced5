import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { LiveState } from '../domain/live-state';

/**
 * What certificates were on days gone by (a code scanned without a network is judged by its day): the newest decision on their
 * life up to the end of that day, else holds and the clock. Key of the answer: `<id> <day>`.
 */
export async function statesOn(
  tx: Tx,
  asked: readonly { readonly id: string; readonly day: LocalDate }[],
): Promise<Map<string, LiveState>> {
  const rows = await tx.query<{ key: string; state: LiveState }>(
    `select w.id || ' ' || w.day as key,
            case when c.issued_on > w.day then 'preparing'
                 when e.kind in ('suspended', 'withdrawn', 'superseded') then e.kind
                 else certificates.live_state(jsonb_populate_record(c, '{"state": "issued"}'), w.day) end as state
       from (select distinct r.id, r.day from jsonb_to_recordset($1) as r (id uuid, day date)) w
       join certificates.certificate c on c.id = w.id
       left join lateral (select v.kind from certificates.certificate_event v
                           where v.certificate_id = c.id and v.kind in ('suspended', 'reinstated', 'withdrawn', 'superseded', 'lapsed')
                             and (v.at at time zone 'Asia/Ho_Chi_Minh')::date <= w.day
                           order by v.at desc, v.id desc limit 1) e on true`,
    [JSON.stringify(asked)],
  );
  return new Map(rows.map(({ key, state }) => [key, state]));
}
