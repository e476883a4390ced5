import type { UnitOfWork } from '@app/platform/database';
import type { NamedDifference, ReportFacts, SeedReport } from '@app/reporting';

/** The two reports that the office wrote before it had this software, by file and period. */
const REPORTS: readonly SeedReport[] = [
  { source: '000_697550228745eff5.txt', period: '2020-09' },
  { source: '002_c8e7b7d150a45d83.txt', period: '2022' },
];

/** Their figures, made again from the records, on one snapshot; and where a paper says something else than the records. */
export function factsOfReports(
  uow: UnitOfWork,
  facts: ReportFacts,
): Promise<{ reports: object[]; differences: NamedDifference[] }> {
  return uow.read(async (tx) => {
    const reports: object[] = [];
    const differences: NamedDifference[] = [];
    for (const report of REPORTS) {
      const made = await facts.of(tx, report);
      reports.push(made.facts);
      differences.push(...made.differences);
    }
    return { reports, differences };
  });
}
