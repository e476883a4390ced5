import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { foundIn, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import {
  WorklistRegistry,
  type WorklistItem,
  type WorklistSource,
  type WorklistPart,
  WORKLIST_ROWS,
  upTo,
} from '@app/platform/http';
import type { ContentAnnex } from '../domain/report-content';
import { periodWords, type ReportKind } from '../domain/report-period';
import { lineCommented } from '../events';
import { ReportAnnexes } from './report-annexes';
import { frameOf, loadReport } from './report-record';
import { ANSWER_LINE } from './reporting-access';
import { roundUnderWay } from './round-under-way';

export interface LineHead {
  readonly reportId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: ReportKind;
  readonly period: string;
  readonly answerBy: LocalDate;
  readonly reportState: string;
  readonly verdict: 'confirmed' | 'commented' | 'none';
  readonly comment: string | null;
  readonly answeredAt: string | null;
  readonly answeredByName: string | null;
}

/** A figure of a unit, by the table that it stands in. */
export interface LineFigure {
  readonly annex: string;
  readonly title: string;
  readonly value: string;
  readonly indicator: string;
  readonly from: string | null;
  readonly to: string;
  readonly roundId: string | null;
}

export interface LineDetail extends LineHead {
  readonly unitCut: 'unit' | 'unit-now';
  readonly figures: readonly LineFigure[];
  readonly isOpen: boolean;
}

const HEAD = `select l.report_id as "reportId", l.unit_id as "unitId", u.name as "unitName", r.kind, r.period, r.answer_by as "answerBy",
    r.state as "reportState", coalesce(a.verdict, 'none') as verdict, a.comment, a.answered_at as "answeredAt", p.display_name as "answeredByName"
  from reporting.report_line l join reporting.report r on r.id = l.report_id join programme.unit u on u.id = l.unit_id
  left join lateral (select * from reporting.report_answer x where x.report_id = l.report_id and x.unit_id = l.unit_id order by x.id desc limit 1) a on true
  left join identity.app_user p on p.id = a.answered_by`;

/** The lines of a report that a unit answers for: confirmed, or commented with what is not so. */
@Injectable()
export class ReportLines implements WorklistSource {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly annexes: ReportAnnexes,
    worklist: WorklistRegistry,
  ) {
    worklist.add(this);
  }

  /** Lines of the actor's units, newest report first. */
  mine(
    actor: Actor,
    filter: { q: string | undefined; after: { reportId: string; unitId: string } | undefined; limit: number },
  ): Promise<LineHead[]> {
    return this.uow.read((tx) => {
      const { all, unitIds } = actor.scopeFor(ANSWER_LINE);
      return tx.query<LineHead>(
        `${HEAD} where ($1::boolean or l.unit_id = any($2)) and ($3::uuid is null or (l.report_id, l.unit_id) < ($3, $4))
            and ${foundIn(['u.name', 'r.period', 'a.comment'], 6)}
          order by l.report_id desc, l.unit_id desc limit $5`,
        [
          ...[all, [...unitIds], filter.after?.reportId ?? null, filter.after?.unitId ?? null, filter.limit + 1],
          filter.q ?? null,
        ],
      );
    });
  }

  /** @throws `reporting.line_not_found`, the same for hidden and absent */
  get(actor: Actor, reportId: string, unitId: string): Promise<LineDetail> {
    return this.uow.read(async (tx) => {
      const head = await this.head(tx, actor, reportId, unitId);
      const report = await loadReport(tx, reportId);
      return {
        ...head,
        unitCut: report.unitCut,
        figures: await this.figures(tx, reportId, unitId),
        isOpen: answerable(head),
      };
    });
  }

  /** @throws `reporting.line_not_found`, `reporting.line_closed`, `reporting.comment_missing` */
  answer(
    at: { reportId: string; unitId: string },
    input: { verdict: 'confirmed' | 'commented'; comment: string | undefined },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'reporting.line.answer', async (tx) => {
      const { reportId, unitId } = at;
      await loadReport(tx, reportId, 'for share');
      const head = await this.head(tx, ctx.actor, reportId, unitId);
      if (!answerable(head)) throw new DomainError('reporting.line_closed');
      const comment = input.verdict === 'commented' ? (input.comment ?? null) : null;
      if (input.verdict === 'commented' && comment === null)
        throw new DomainError('reporting.comment_missing', { path: 'comment' });
      const id = tx.newId();
      const figures = await this.figures(tx, reportId, unitId);
      await tx.execute(
        `insert into reporting.report_answer (id, report_id, unit_id, verdict, comment, figures, answered_by, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, platform.now())`,
        [id, reportId, unitId, input.verdict, comment, JSON.stringify(figures), ctx.actor.userId],
      );
      if (comment !== null) await addEvent(tx, lineCommented, { reportId, unitId }, ctx);
      return { id };
    });
  }

  async items(tx: Tx, actor: Actor): Promise<WorklistPart[]> {
    if (!actor.can(ANSWER_LINE)) return [];
    const { all, unitIds } = actor.scopeFor(ANSWER_LINE);
    const rows = await tx.query<LineHead>(
      `${HEAD} where r.state = 'confirming' and a.verdict is null and ($1::boolean or l.unit_id = any($2)) order by r.answer_by limit ${WORKLIST_ROWS + 1}`,
      [all, [...unitIds]],
    );
    const item = ({ reportId, unitId, unitName, kind, period, answerBy }: LineHead): WorklistItem => ({
      ...{ kind: 'report-line', title: `Xác nhận số liệu báo cáo ${periodWords(kind, period)}`, subtitle: unitName },
      ...{ to: `/xac-nhan-so-lieu/${reportId}/${unitId}`, dueOn: answerBy, unitId },
    });
    return upTo(rows, item, '/xac-nhan-so-lieu');
  }

  private async head(tx: Tx, actor: Actor, reportId: string, unitId: string): Promise<LineHead> {
    const { all, unitIds } = actor.scopeFor(ANSWER_LINE);
    const found = await tx.maybe<LineHead>(
      `${HEAD} where l.report_id = $1 and l.unit_id = $2 and ($3::boolean or l.unit_id = any($4))`,
      [reportId, unitId, all, [...unitIds]],
    );
    if (!found) throw new DomainError('reporting.line_not_found');
    return found;
  }

  /** The unit's rows of the tables, counted now. */
  async figures(tx: Tx, reportId: string, unitId: string): Promise<LineFigure[]> {
    const frame = frameOf(await loadReport(tx, reportId));
    const annexes = await this.annexes.ofUnits(tx, frame, await roundUnderWay(tx, frame.fromOn, frame.toOn));
    return annexes.flatMap((annex) => lineOf(annex, unitId));
  }
}

/** The row of a unit; nothing counted is a zero that it confirms too. */
export function lineOf({ title: annex, rows, columns }: ContentAnnex, unitId: string): LineFigure[] {
  const cells = rows.find(({ key }) => key === unitId)?.cells;
  return columns.flatMap(({ title, indicator, from, to, roundId }, index) =>
    indicator === null || to === null
      ? []
      : [{ annex, title, value: cells?.[index] ?? '0', indicator, from, to, roundId }],
  );
}

const answerable = ({ reportState }: LineHead): boolean => reportState === 'confirming';
