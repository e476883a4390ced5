import type { Sheet, Ticks } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import { mergeExplanations } from '../domain/explanations';
import { mergeTicks, type MergedSheet, type TickChange } from '../domain/merge-ticks';
import { castSheet, unitsOf, type SheetInWork } from './sheet-in-work';
import type { StoredMove } from './stored-move';

const asSteps = (ticks: Ticks): TickChange[] =>
  Object.entries(ticks).map(([criterion, to]) => ({ criterion, from: null, to }));

/** What a member has for a product: the sheet in work, else the newest one that was handed in and counts. */
export async function sheetToMove(tx: Tx, caseId: string, memberId: string): Promise<SheetInWork> {
  const draft = await tx.maybe<SheetInWork>(
    `select ticks, clashes, explanations from evaluation.ballot_draft where case_id = $1 and member_id = $2`,
    [caseId, memberId],
  );
  return draft && Object.keys(draft.ticks).length > 0
    ? draft
    : { ...(await castSheet(tx, caseId, memberId)), clashes: [] };
}

/**
 * Brings the ticks of the wrong product into the member's sheet in work of the right one, by criterion; what stood there already
 * stays beside it as a choice. The sheet in work of the wrong product is emptied. Both cases are locked.
 * @returns the newest version that was handed in for the wrong product, 0 when there is none
 */
export async function carrySheet(tx: Tx, { move, sheet }: { move: StoredMove; sheet: Sheet }): Promise<number> {
  const { memberId, fromCaseId, toCaseId } = move;
  const moved = await sheetToMove(tx, fromCaseId, memberId);
  await tx.execute(
    `insert into evaluation.ballot_draft (case_id, member_id, ticks, version, saved_at)
     values ($1, $2, '{}', 0, platform.now()) on conflict (case_id, member_id) do nothing`,
    [toCaseId, memberId],
  );
  const known = await tx.one<SheetInWork>(
    `select ticks, clashes, explanations from evaluation.ballot_draft where case_id = $1 and member_id = $2 for update`,
    [toCaseId, memberId],
  );
  const units = unitsOf(sheet);
  const carried = [moved.ticks, ...moved.clashes.map(({ other }) => other)].reduce<MergedSheet>(
    (merged, ticks) => mergeTicks(units, merged, asSteps(ticks)),
    known,
  );
  const texts = mergeExplanations(
    known.explanations,
    Object.entries(moved.explanations).map(([criterion, to]) => ({ criterion, from: null, to })),
  );
  await tx.execute(
    `update evaluation.ballot_draft set ticks = $3, clashes = $4, explanations = $5, version = version + 1, saved_at = platform.now()
      where case_id = $1 and member_id = $2`,
    [toCaseId, memberId, JSON.stringify(carried.ticks), JSON.stringify(carried.clashes), JSON.stringify(texts)],
  );
  // Emptied, not taken away: devices that show it go by its version.
  await tx.execute(
    `update evaluation.ballot_draft set ticks = '{}', clashes = '[]', explanations = '{}', version = version + 1, saved_at = platform.now()
      where case_id = $1 and member_id = $2`,
    [fromCaseId, memberId],
  );
  const { last } = await tx.one<{ last: number }>(
    `select coalesce(max(version), 0)::int as last from evaluation.standing_ballot where case_id = $1 and member_id = $2`,
    [fromCaseId, memberId],
  );
  return last;
}
