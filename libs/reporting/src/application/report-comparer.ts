import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { ReportChange, ReportComparison, ReportContent, ReportFigure } from '../domain/report-content';
import { difference } from '../domain/shares';
import { currentTemplate } from '../domain/report-templates';
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
      changes: changesBetween(report, frozen, figures),
      since: changesBetween(last, frozen, again).filter(({ change, records }) => change !== '0' || records !== 0),
    };
  }

  /** What the records say today otherwise than an issued report. */
  async sinceIssue(tx: Tx, report: ReportHead, frozen: ReportContent): Promise<ReportChange[]> {
    const again = (await this.counting.count(tx, frameOf(report))).figures;
    return changesBetween(report, frozen.figures, again).filter(
      ({ change, records }) => change !== '0' || records !== 0,
    );
  }
}

/** Figures of both, by their names, with what lies between. */
function changesBetween(
  { kind }: Pick<ReportHead, 'kind'>,
  before: readonly ReportFigure[],
  after: readonly ReportFigure[],
): ReportChange[] {
  const nameOf = namesOf(kind, after);
  const old = new Map(before.map((figure) => [figure.id, figure]));
  return after.flatMap((figure) => {
    const { id, unit, format, value, records, target } = figure;
    const was = old.get(id);
    if (target !== null && value === null) return []; // a target of the year after is no figure of the records
    const known = was?.value ?? null;
    const change = known === null || value === null ? (known === value ? '0' : null) : difference(value, known);
    const label = nameOf(figure);
    return [{ id, label, unit, format, before: known, after: value, change, records: records - (was?.records ?? 0) }];
  });
}

/** Two figures of one indicator are told apart by the time that each counts. */
function namesOf(kind: ReportHead['kind'], figures: readonly ReportFigure[]): (figure: ReportFigure) => string {
  const spans = new Map(currentTemplate(kind).figures.map(({ id, span }) => [id, span]));
  const isAlone = ({ label }: ReportFigure) => figures.filter((each) => each.label === label).length === 1;
  return (figure) => {
    const { id, label } = figure;
    const span = spans.get(id);
    if (isAlone(figure) || span === undefined) return label;
    if (span === 'period') return `${label} (trong kỳ)`;
    if (span === 'year') return `${label} (từ đầu năm)`;
    return span === 'all' ? `${label} (đến nay)` : `${label} (của đợt)`;
  };
}
