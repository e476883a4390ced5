import 'reflect-metadata';
import { loadEnv } from '@app/config';
import { CriteriaFacade } from '@app/criteria';
import { createDataSource, UnitOfWork } from '@app/platform/database';
import { Comparisons, Figures, ReportFacts, SheetGroupsReader } from '@app/reporting';
import { factsOfReports } from './facts-of-reports';

/**
 * Prints the figures of the office's own reports from the records, as JSON, and nothing else on the standard output
 * (`node dist/apps/api/src/facts.js`). Where a paper and the records differ, a line on the standard error says so.
 */
async function print(): Promise<void> {
  const env = loadEnv();
  const connection = { url: env.DATABASE_URL, poolSize: 1, applicationName: 'ocop-facts', withoutLimits: true };
  const source = await createDataSource(connection).initialize();
  try {
    const figures = new Figures(new SheetGroupsReader(new CriteriaFacade()));
    const facts = new ReportFacts(figures, new Comparisons(figures));
    const { reports, differences } = await factsOfReports(new UnitOfWork(source), facts);
    for (const each of differences)
      process.stderr.write(
        `${each.period} ${each.figure}: declared ${each.declared}, computed ${each.computed ?? '-'}, difference ${each.difference ?? '-'}\n`,
      );
    process.stdout.write(`${JSON.stringify({ reports }, null, 2)}\n`);
  } finally {
    await source.destroy();
  }
}

print().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
