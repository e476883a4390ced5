import { criteriaOf, tickFaults, type Sheet, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { differenceOf, type MergedSheet } from '../domain/merge-ticks';
import type { StoredCase } from './case-state';

/** Criterion keys that want one tick together: a criterion, or the cases of one choice. */
export function unitsOf(sheet: Sheet): string[][] {
  const units = new Map<string, string[]>();
  for (const { key, part, choiceGroup } of criteriaOf(sheet)) {
    const name = choiceGroup === undefined ? key : `${part} ${choiceGroup}`;
    units.set(name, [...(units.get(name) ?? []), key]);
  }
  return [...units.values()];
}

/** @throws `evaluation.ticks_invalid` with each fault at its criterion */
export function assertTicks(sheet: Sheet, ticks: Ticks): void {
  const faults = tickFaults(sheet, ticks);
  if (faults.length === 0) return;
  const errors = faults.map((fault) => ({ path: `ticks.${fault.key}`, code: fault.code, message: fault.message }));
  throw new DomainError('evaluation.ticks_invalid', { errors });
}

/** Why a product takes no sheet now; one that was withdrawn says so. */
export const notScoring = (stored: Pick<StoredCase, 'state'>): DomainError =>
  new DomainError(stored.state === 'withdrawn' ? 'evaluation.case_withdrawn' : 'evaluation.not_scoring');

/** The member's newest sheet that was handed in and counts; nothing when there is none. */
export async function castTicks(tx: Tx, caseId: string, memberId: string): Promise<Ticks> {
  const row = await tx.maybe<{ ticks: Ticks }>(
    `select ticks from evaluation.standing_ballot where case_id = $1 and member_id = $2 order by version desc limit 1`,
    [caseId, memberId],
  );
  return row?.ticks ?? {};
}

/**
 * What is handed in is what the sheet in work says: another device may have changed it meanwhile.
 * @throws `evaluation.sheet_differs` with the criteria
 */
export async function assertSameAsDraft(
  tx: Tx,
  { caseId, memberId, ticks }: { caseId: string; memberId: string; ticks: Ticks },
): Promise<void> {
  const draft = await tx.maybe<MergedSheet>(
    `select ticks, clashes from evaluation.ballot_draft where case_id = $1 and member_id = $2 for update`,
    [caseId, memberId],
  );
  if (!draft) return;
  const open = draft.clashes.flatMap(({ criteria }) => criteria);
  const criteria = [...new Set([...differenceOf(draft.ticks, ticks), ...open])];
  if (criteria.length > 0) throw new DomainError('evaluation.sheet_differs', { criteria });
}
