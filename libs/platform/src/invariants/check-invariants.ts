import type { UnitOfWork } from '@app/platform/database';
import type { Finding, Invariant } from './invariant';

export interface Checked extends Finding {
  readonly name: string;
  readonly says: string;
}

/** Checks all of them on one snapshot of the database. */
export function checkInvariants(uow: UnitOfWork, invariants: readonly Invariant[]): Promise<Checked[]> {
  return uow.read(async (tx) => {
    const checked: Checked[] = [];
    for (const invariant of invariants) {
      const { name, says } = invariant;
      try {
        checked.push({ name, says, ...(await invariant.check(tx)) });
      } catch (error) {
        throw new Error(`the invariant ${name} could not be checked`, { cause: error });
      }
    }
    return checked;
  });
}

/** One line for each invariant, and under it the violations that are told. */
export function reportOf(checked: readonly Checked[]): string {
  const width = Math.max(...checked.map(({ name }) => name.length));
  const lines = checked.flatMap(({ name, says, examined, violating, violations }) => [
    `${violating === 0 ? 'holds   ' : 'VIOLATED'} ${name.padEnd(width)} examined ${examined}, violating ${violating}`,
    ...(violating === 0 ? [] : [`  ${says}`]),
    ...violations.map(({ what, why }) => `  - ${what}: ${why}`),
  ]);
  return lines.join('\n');
}
