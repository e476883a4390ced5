import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry, type Tx } from '@app/platform/database';
import { periodicReportWorkflow } from '../domain/periodic-report-workflow';
import type { ReportChange, ReportContent } from '../domain/report-content';
import type { ReportKind } from '../domain/report-period';
import { ReportBuilder } from './report-builder';
import { ReportComparer } from './report-comparer';
import { answersOf, loadReport, REPORT_COLUMNS, reportRoles, type ReportHead } from './report-record';
import { ReportTexts, type ReportText } from './report-texts';

export interface ReportRow extends ReportHead {
  readonly numberText: string | null;
  readonly issuedOn: LocalDate | null;
  readonly asked: number;
  readonly answered: number;
}

export interface ReportFile {
  readonly format: 'docx' | 'pdf' | 'xlsx';
  readonly sha256: string;
  readonly size: number;
}

export interface ReportDetail extends ReportRow {
  readonly sha256: string | null;
  readonly replacedById: string | null;
  readonly waiting: number;
  readonly isOver: boolean;
  readonly lines: readonly ReportLineRow[];
  readonly texts: readonly ReportText[];
  readonly files: readonly ReportFile[];
  readonly allowedActions: readonly string[];
  readonly history: readonly HistoryEntry[];
}

export interface ReportLineRow {
  readonly unitId: string;
  readonly unitName: string;
  readonly verdict: 'confirmed' | 'commented' | 'none';
  readonly comment: string | null;
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
}

const ROW = `${REPORT_COLUMNS}, i.number_text as "numberText", i.issued_on as "issuedOn",
  (select count(*)::int from reporting.report_line l where l.report_id = r.id) as asked,
  (select count(distinct a.unit_id)::int from reporting.report_answer a where a.report_id = r.id) as answered`;
/** What a report is called on pages, as folded text is compared. */
const NAME = `case r.kind when 'month' then 'bao cao thang ' || to_char(r.to_on, 'FMMM/YYYY') else 'bao cao nam ' || to_char(r.to_on, 'YYYY') end`;
const FROM = `reporting.report r left join reporting.report_issue i on i.report_id = r.id`;

/** Reads reports: the list, one with everything around it, and what it says. */
@Injectable()
export class ReportQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly builder: ReportBuilder,
    private readonly comparer: ReportComparer,
    private readonly texts: ReportTexts,
  ) {}

  /** By the last day of their period, newest first. */
  list(filter: {
    kind: ReportKind | undefined;
    q: string | undefined;
    after: { toOn: string; id: string } | undefined;
    limit: number;
  }): Promise<ReportRow[]> {
    return this.uow.read((tx) =>
      tx.query<ReportRow>(
        `select ${ROW} from ${FROM} where ($1::text is null or r.kind = $1)
            and ($5::text is null or platform.fold(concat_ws(' ', ${NAME}, i.number_text)) like '%' || platform.fold($5) || '%')
            and ($2::date is null or (r.to_on, r.id) < ($2, $3::uuid))
          order by r.to_on desc, r.id desc limit $4`,
        [filter.kind ?? null, filter.after?.toOn ?? null, filter.after?.id ?? null, filter.limit + 1, filter.q ?? null],
      ),
    );
  }

  /** @throws `reporting.report_not_found` */
  get(actor: Actor, id: string): Promise<ReportDetail> {
    return this.uow.read(async (tx) => {
      const report = await loadReport(tx, id);
      const row = await tx.one<ReportRow & { sha256: string | null; replacedById: string | null }>(
        `select ${ROW}, i.sha256, (select n.id from reporting.report n where n.replaces_id = r.id and n.state = 'issued') as "replacedById"
           from ${FROM} where r.id = $1`,
        [id],
      );
      return {
        ...row,
        ...(await answersOf(tx, report)),
        lines: await lines(tx, id),
        texts: await this.texts.current(tx, id),
        files: await files(tx, id),
        allowedActions: periodicReportWorkflow.allowedActions(report.state, reportRoles({ actor })),
        history: await historyOf(tx, 'periodic-report', id),
      };
    });
  }

  /** The frozen content of an issue, or the draft as the records make it now. */
  content(id: string): Promise<ReportContent> {
    return this.uow.read(async (tx) => {
      const report = await loadReport(tx, id);
      return (await frozen(tx, id)) ?? this.builder.build(tx, report);
    });
  }

  /** Figures that the records say today otherwise than this issue. */
  changesSinceIssue(id: string): Promise<readonly ReportChange[]> {
    return this.uow.read(async (tx) => {
      const report = await loadReport(tx, id);
      const content = await frozen(tx, id);
      return content === undefined ? [] : this.comparer.sinceIssue(tx, report, content);
    });
  }
}

/** What was frozen; undefined where nothing is issued. */
export async function frozen(tx: Tx, reportId: string): Promise<ReportContent | undefined> {
  const found = await tx.maybe<{ content: string }>(`select content from reporting.report_issue where report_id = $1`, [
    reportId,
  ]);
  return found && (JSON.parse(found.content) as ReportContent);
}

export const files = (tx: Tx, reportId: string): Promise<ReportFile[]> =>
  tx.query<ReportFile>(
    `select format, sha256, size::int as size from reporting.report_file where report_id = $1 order by format`,
    [reportId],
  );

const lines = (tx: Tx, reportId: string): Promise<ReportLineRow[]> =>
  tx.query<ReportLineRow>(
    `select l.unit_id as "unitId", u.name as "unitName", coalesce(a.verdict, 'none') as verdict, a.comment,
            a.answered_at as "answeredAt", p.display_name as "answeredByName"
       from reporting.report_line l join programme.unit u on u.id = l.unit_id
       left join lateral (select * from reporting.report_answer x
                           where x.report_id = l.report_id and x.unit_id = l.unit_id order by x.id desc limit 1) a on true
       left join identity.app_user p on p.id = a.answered_by
      where l.report_id = $1 order by u.name, l.unit_id`,
    [reportId],
  );
