import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { createDataSource, UnitOfWork } from '@app/platform/database';
import { InvariantReports, type InvariantReport } from '@app/platform/housekeeping';
import { checkInvariants } from '@app/platform/invariants';
import { logError } from '@app/platform/observability';
import { FileStore } from '@app/platform/storage';
import { allInvariants } from '../../api/src/all-invariants';

/**
 * Nightly work: checks every invariant on one snapshot, over a connection of its own that may take its time, keeps the report and
 * raises an alarm for each that does not hold. Harmless to repeat: it only reads.
 */
@Injectable()
export class CheckInvariantsNightly {
  constructor(
    private readonly env: Env,
    private readonly store: FileStore,
    private readonly reports: InvariantReports,
  ) {}

  async run(_signal?: AbortSignal): Promise<InvariantReport> {
    const connection = { url: this.env.DATABASE_URL, poolSize: 1, applicationName: 'ocop-check', withoutLimits: true };
    const source = await createDataSource(connection).initialize();
    try {
      const began = performance.now();
      const list = allInvariants({ store: this.store, dataDir: this.env.DATA_DIR });
      const checked = await checkInvariants(new UnitOfWork(source), list);
      const report = await this.reports.save(checked, Math.round(performance.now() - began));
      for (const { name, violating } of report.violated)
        logError('an invariant does not hold', new Error(`${name}: ${violating} violations`));
      return report;
    } finally {
      await source.destroy();
    }
  }
}
