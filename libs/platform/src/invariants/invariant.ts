import type { Tx } from '@app/platform/database';

export interface Violation {
  /** Which row: an id or a key. */
  readonly what: string;
  readonly why: string;
}

export interface Finding {
  /** How many rows were looked at: 0 means that nothing was proved. */
  readonly examined: number;
  /** How many of them violate the invariant. */
  readonly violating: number;
  /** The first of them. */
  readonly violations: readonly Violation[];
}

/** A statement about the stored data that must always hold. */
export interface Invariant {
  /** `I29-capital-adds-up`: number of the catalogue and what it is about. */
  readonly name: string;
  /** The statement in words. */
  readonly says: string;
  check(tx: Tx): Promise<Finding>;
}

/** How many violations of one invariant are told one by one. */
export const TOLD = 20;

/** Counts and keeps the first violations of a check that goes through rows one by one. */
export class FindingBuilder {
  private examined = 0;
  private violating = 0;
  private readonly violations: Violation[] = [];

  /** @param why undefined: the row is as it should be */
  add(what: string, why: string | undefined): void {
    this.examined += 1;
    if (why === undefined) return;
    this.violating += 1;
    if (this.violations.length < TOLD) this.violations.push({ what, why });
  }

  finding(): Finding {
    return { examined: this.examined, violating: this.violating, violations: this.violations };
  }
}
