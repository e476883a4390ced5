import type { Tx } from '@app/platform/database';

/** The product that everybody in the room looks at; unless `always`, one that is still in hand keeps the place. */
export async function lookAt(
  tx: Tx,
  of: { sittingId: string; caseId: string | null; by: string; always: boolean },
): Promise<void> {
  await tx.execute(
    `insert into evaluation.meeting_focus as f (sitting_id, case_id, set_by, at) values ($1, $2, $3, platform.now())
     on conflict (sitting_id) do update set case_id = excluded.case_id, set_by = excluded.set_by, at = excluded.at
       where $4::boolean or f.case_id is null`,
    [of.sittingId, of.caseId, of.by, of.always],
  );
}

/** A product that is done, or gone, is shown no longer. */
export async function lookAway(tx: Tx, caseId: string): Promise<void> {
  await tx.execute(`update evaluation.meeting_focus set case_id = null where case_id = $1`, [caseId]);
}
