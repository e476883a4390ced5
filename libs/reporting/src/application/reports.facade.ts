import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { periodWords } from '../domain/report-period';
import { loadReport } from './report-record';

/** A report as others speak of it. */
export interface ReportSummary {
  readonly id: string;
  /** "tháng 9/2020", "năm 2022". */
  readonly periodText: string;
  readonly answerBy: LocalDate | null;
  readonly numberText: string | null;
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  readonly hasIssueBefore: boolean;
}

/** What other modules ask of reports. */
@Injectable()
export class ReportsFacade {
  /** @throws `reporting.report_not_found` */
  async report(tx: Tx, id: string): Promise<ReportSummary> {
    const { kind, period, answerBy, replacesId } = await loadReport(tx, id);
    const issue = await tx.maybe<{ numberText: string }>(
      `select number_text as "numberText" from reporting.report_issue where report_id = $1`,
      [id],
    );
    const units = await tx.query<{ id: string; name: string; kind: string }>(
      `select u.id, u.name, u.kind from reporting.report_line l join programme.unit u on u.id = l.unit_id where l.report_id = $1 order by u.id`,
      [id],
    );
    return {
      ...{ id, periodText: periodWords(kind, period), answerBy, units, hasIssueBefore: replacesId !== null },
      numberText: issue?.numberText ?? null,
    };
  }
}
