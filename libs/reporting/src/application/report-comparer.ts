import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { ReportChange, ReportComparison, ReportContent, ReportFigure } from '../domain/report-content';
import { difference } from '../domain/shares';
import { ReportFigures } from './report-figures';
import { frameOf, REPORT_COLUMNS, type ReportHead } from './report-record';

interface LastIssue extends ReportHead {
  readonly numberText: string;
  readonly issuedOn: LocalDate;
  readonly content: string;
}

/** What the figures say now beside what was issued. */
@Injectable()
export class ReportComparer {
  constructor(private readonly counting: ReportFigures) {}

  /** Against the newest issue of an earlier period of the kind; null where there is none. */
  async against(tx: Tx, report: ReportHead, figures: readonly ReportFigure[]): Promise<ReportComparison | null> {
    const last = await tx.maybe<LastIssue>(
      `select ${REPORT_COLUMNS}, i.number_text as "numberText", i.issued_on as "issuedOn", i.content
         from reporting.report r join reporting.report_issue i on i.report_id = r.id
        where r.kind = $1 and r.to_on < $2 order by r.to_on desc, r.issue_no desc limit 1`,
      [report.kind, report.toOn],
    );
    if (!last) return null;
    const frozen = (JSON.parse(last.content) as ReportContent).figures;
    const again = (await this.counting.count(tx, frameOf(last))).figures;
    return {
      ...{ reportId: last.id, numberText: last.numberText, issuedOn: last.issuedOn, period: last.period },
      changes: changesBetween(frozen, figures),
      since: changesBetween(frozen, again).filter(({ change, records }) => change !== '0' || records !== 0),
    };
  }

  /** What the records say today otherwise than an issued report. */
  async sinceIssue(tx: Tx, report: ReportHead, frozen: ReportContent): Promise<ReportChange[]> {
    const again = (await this.counting.count(tx, frameOf(report))).figures;
    return changesBetween(frozen.figures, again).filter(({ change, records }) => change !== '0' || records !== 0);
  }
}

/** Figures of both, by their names, with what lies between. */
function changesBetween(before: readonly ReportFigure[], after: readonly ReportFigure[]): ReportChange[] {
  const old = new Map(before.map((figure) => [figure.id, figure]));
  return after.flatMap(({ id, label, unit, format, value, records, target }) => {
    const was = old.get(id);
    if (target !== null && value === null) return []; // a target of the year after is no figure of the records
    const known = was?.value ?? null;
    const change = known === null || value === null ? (known === value ? '0' : null) : difference(value, known);
    return [{ id, label, unit, format, before: known, after: value, change, records: records - (was?.records ?? 0) }];
  });
}
