import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Checked } from '@app/platform/invariants';
import { logError, metrics } from '@app/platform/observability';

/** One invariant that does not hold. */
export interface Violated {
  readonly name: string;
  readonly says: string;
  readonly violating: number;
  readonly violations: readonly { readonly what: string; readonly why: string }[];
}

export interface InvariantReport {
  readonly checkedAt: string;
  readonly tookMs: number;
  readonly invariants: number;
  readonly violated: readonly Violated[];
}

/** Reports that are kept. */
const KEPT = 30;

/** What the nightly check found: the last reports, for people and for the figures. */
@Injectable()
export class InvariantReports {
  constructor(private readonly uow: UnitOfWork) {}

  save(checked: readonly Checked[], tookMs: number): Promise<InvariantReport> {
    const violated = checked
      .filter(({ violating }) => violating > 0)
      .map(({ name, says, violating, violations }) => ({ name, says, violating, violations }));
    return this.uow.run(async (tx) => {
      await tx.execute(
        `insert into platform.invariant_report (id, took_ms, invariants, violated) values ($1, $2, $3, $4)`,
        [tx.newId(), tookMs, checked.length, JSON.stringify(violated)],
      );
      await tx.execute(
        `delete from platform.invariant_report where id not in
           (select id from platform.invariant_report order by checked_at desc, id desc limit $1)`,
        [KEPT],
      );
      const report = await newest(tx);
      if (!report) throw new Error('a report was just written');
      return report;
    });
  }

  /** undefined before the first night. */
  last(): Promise<InvariantReport | undefined> {
    return this.uow.read(newest);
  }

  /** Sets the gauges. Never throws: a page of figures without these is better than none. */
  async refresh(): Promise<void> {
    try {
      const report = await this.last();
      if (!report) return;
      metrics.invariantsViolated.set(report.violated.length);
      metrics.invariantsCheckedAt.set(Date.parse(report.checkedAt) / 1000);
    } catch (error) {
      logError('the report of the invariants could not be read', error);
    }
  }
}

const newest = (tx: Tx): Promise<InvariantReport | undefined> =>
  tx.maybe<InvariantReport>(
    `select checked_at as "checkedAt", took_ms as "tookMs", invariants, violated from platform.invariant_report
      order by checked_at desc, id desc limit 1`,
  );
