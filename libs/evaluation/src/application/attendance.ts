import type { Tx } from '@app/platform/database';

/** How somebody came in: ticked in the list, with the meeting's code, or by his own badge. */
export type Via = 'list' | 'code' | 'badge';

/** Notes an arrival; coming back in the same millisecond is a later row. Nothing when the member is there already. */
export async function markPresent(
  tx: Tx,
  of: { sittingId: string; memberId: string; via: Via; notedBy: string },
): Promise<void> {
  await tx.execute(
    `insert into evaluation.attendance (sitting_id, member_id, arrived_at, via, noted_by)
     select $1, $2, greatest(platform.now(),
       (select max(left_at) + interval '1 millisecond' from evaluation.attendance where sitting_id = $1 and member_id = $2)), $3, $4
      where not exists (select 1 from evaluation.attendance where sitting_id = $1 and member_id = $2 and left_at is null)`,
    [of.sittingId, of.memberId, of.via, of.notedBy],
  );
}
