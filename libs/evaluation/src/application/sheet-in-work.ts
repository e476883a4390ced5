import { criteriaOf, tickFaults, type KeyedCriterion, type Sheet, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import {
  explanationsMissing,
  explanationsNeeded,
  type ExplanationRule,
  type Explanations,
} from '../domain/explanations';
import { differenceOf, type MergedSheet } from '../domain/merge-ticks';
import type { StoredCase } from './case-state';

/** A sheet in work with what was written on it. */
export interface SheetInWork extends MergedSheet {
  readonly explanations: Explanations;
}

/** Longest explanation of one criterion, also where those of two devices stand one under the other. */
export const MAX_EXPLANATION = 4000;

/** What wants one tick together: a criterion, or the cases of one choice. */
export function criterionUnits(sheet: Sheet): KeyedCriterion[][] {
  const units = new Map<string, KeyedCriterion[]>();
  for (const criterion of criteriaOf(sheet)) {
    const { key, part, choiceGroup } = criterion;
    const name = choiceGroup === undefined ? key : `${part} ${choiceGroup}`;
    units.set(name, [...(units.get(name) ?? []), criterion]);
  }
  return [...units.values()];
}

export const unitsOf = (sheet: Sheet): string[][] => criterionUnits(sheet).map((unit) => unit.map(({ key }) => key));

/** @throws `evaluation.explanations_invalid` for criteria that the sheet does not print, or texts that are none */
export function assertExplanations(sheet: Sheet, written: Readonly<Record<string, unknown>>): Explanations {
  const known = new Set(unitsOf(sheet).map(([first]) => first));
  const isText = (text: unknown): text is string =>
    typeof text === 'string' && text.trim() !== '' && text.length <= MAX_EXPLANATION;
  const wrong = Object.entries(written).filter(([key, text]) => !known.has(key) || !isText(text));
  if (wrong.length > 0) {
    const errors = wrong.map(([key]) => ({ path: `explanations.${key}`, code: 'explanation', message: key }));
    throw new DomainError('evaluation.explanations_invalid', { errors });
  }
  return Object.fromEntries(Object.entries(written).map(([key, text]) => [key, String(text).normalize('NFC').trim()]));
}

/** @throws `evaluation.explanations_missing` with each criterion that the council's rules want explained */
export function assertExplained(
  sheet: Sheet,
  rule: ExplanationRule,
  { ticks, explanations }: { ticks: Ticks; explanations: Explanations },
): void {
  const needed = explanationsNeeded(rule, criterionUnits(sheet), ticks);
  const criteria = explanationsMissing(needed, explanations);
  if (criteria.length === 0) return;
  const errors = criteria.map((key) => ({
    path: `explanations.${key}`,
    code: 'explanation_missing',
    message: `Cần giải trình lựa chọn ở tiêu chí ${key}.`,
  }));
  throw new DomainError('evaluation.explanations_missing', { criteria, errors });
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
export async function castSheet(
  tx: Tx,
  caseId: string,
  memberId: string,
): Promise<{ ticks: Ticks; explanations: Explanations }> {
  const row = await tx.maybe<{ ticks: Ticks; explanations: Explanations }>(
    `select ticks, explanations from evaluation.standing_ballot where case_id = $1 and member_id = $2 order by version desc limit 1`,
    [caseId, memberId],
  );
  return row ?? { ticks: {}, explanations: {} };
}

/**
 * What is handed in is what the sheet in work says: another device may have changed it meanwhile.
 * @returns its explanations, those of the sheet in work where none are given
 * @throws `evaluation.sheet_differs` with the criteria
 */
export async function assertSameAsDraft(
  tx: Tx,
  {
    caseId,
    memberId,
    ticks,
    explanations,
  }: { caseId: string; memberId: string; ticks: Ticks; explanations: Explanations | undefined },
): Promise<Explanations> {
  const draft = await tx.maybe<SheetInWork>(
    `select ticks, clashes, explanations from evaluation.ballot_draft where case_id = $1 and member_id = $2 for update`,
    [caseId, memberId],
  );
  if (!draft) return explanations ?? {};
  const open = draft.clashes.flatMap(({ criteria }) => criteria);
  const texts = explanations === undefined ? [] : differenceOf(draft.explanations, explanations);
  const criteria = [...new Set([...differenceOf(draft.ticks, ticks), ...texts, ...open])];
  if (criteria.length > 0) throw new DomainError('evaluation.sheet_differs', { criteria });
  return explanations ?? draft.explanations;
}
