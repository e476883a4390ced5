import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { inspectionDueOn, lastPeriod, proofDueOn, type ReportPeriod } from '../domain/clocks';
import { judgeGoods, sharePercent } from '../domain/goods';
import { limitFor, limitOf, type Limits } from '../domain/limits';
import { RENEWAL_PAPERS, type CheckLine, type PaperKind } from '../domain/point-kinds';
import { pointWorkflow } from '../domain/point-workflow';
import { shelfSentence, type ShelfSummary } from '../domain/shelf';
import { LiveGoods, newestList, type LiveLine } from './live-goods';
import { OfficeBoard } from './office-board';
import { POINT_COLUMNS, POINT_FROM, pointScope, pointScopeParams, reachedPoint, type PointRow } from './point-record';
import { timelineOf, type PointHistoryEntry } from './point-timeline';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT, pointRoles, READ_POINT, RUN_POINT } from './sales-access';
import { SUPPORT_COLUMNS, type SupportRow } from './supports';
import { WARNING_ANSWERS, WARNING_COLUMNS, type WarningAnswer, type WarningRow } from './warnings';

export interface PointFilter {
  readonly q: string | undefined;
  readonly state: string | undefined;
  readonly kind: string | undefined;
  readonly unitId: string | undefined;
  readonly goods: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
}

export interface PaperRow {
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  readonly expiresOn: LocalDate | null;
  readonly fileId: string | null;
  readonly retiredReason: string | null;
}

export interface SurveyRow {
  readonly id: string;
  readonly surveyedOn: LocalDate;
  readonly members: string;
  readonly areaM2: number;
  readonly checklist: readonly CheckLine[];
  readonly passed: boolean;
  readonly note: string | null;
  readonly fileIds: string[];
}

export interface PointDecisionRow {
  readonly kind: string;
  readonly number: string;
  readonly decidedOn: LocalDate;
  readonly ground: string | null;
  readonly reason: string | null;
}

export interface InspectionRow {
  readonly id: string;
  readonly kind: string;
  readonly inspectedOn: LocalDate;
  readonly members: string;
  readonly checklist: readonly CheckLine[];
  readonly note: string | null;
  readonly result: 'clean' | 'violations';
  readonly summary: ShelfSummary;
  readonly fileIds: string[];
}

export interface ProofRow {
  readonly id: string;
  readonly day: LocalDate;
  readonly code: string;
  readonly fileId: string;
  readonly rejectedReason: string | null;
}

export interface ReportRow {
  readonly periodFrom: LocalDate;
  readonly periodTo: LocalDate;
  readonly revenue: string;
  readonly customers: number;
  readonly itemsSold: number;
  readonly problems: string | null;
  readonly at: string;
}

/** Everything of a point that its page and its papers show. */
export interface PointDetail extends PointRow {
  readonly today: LocalDate;
  readonly workingDaysLeft: number | null;
  readonly areaNeeded: number;
  readonly missingPapers: PaperKind[];
  readonly papers: PaperRow[];
  readonly surveys: SurveyRow[];
  readonly decisions: PointDecisionRow[];
  readonly inspections: (InspectionRow & { sentence: string })[];
  readonly warnings: (WarningRow & { readonly answers: WarningAnswer[] })[];
  readonly proofs: ProofRow[];
  readonly supports: SupportRow[];
  readonly reports: ReportRow[];
  readonly proofDueOn: LocalDate | null;
  readonly inspectionDueOn: LocalDate | null;
  readonly reportPeriod: (ReportPeriod & { sent: boolean }) | null;
  readonly goods: {
    takenOn: LocalDate | null;
    otherItems: number;
    counted: number;
    total: number;
    share: number;
    shareNeeded: number;
    itemsNeeded: number;
    floor: number;
    lines: LiveLine[];
  };
  readonly allowedActions: string[];
  /** Something waits that the one who runs the point does himself; told to the department only. */
  readonly owes: boolean;
  /** Who runs the point, by name; for the department only. */
  readonly operators: string[];
  readonly mayManage: boolean;
  readonly mayRun: boolean;
  readonly history: PointHistoryEntry[];
}

const PARTS = {
  papers: `select id, kind, title, number, issuer, issued_on as "issuedOn", expires_on as "expiresOn", file_id as "fileId",
      retired_reason as "retiredReason" from sales.point_paper where point_id = $1 order by retired_at nulls first, id`,
  surveys: `select id, surveyed_on as "surveyedOn", members, area_m2 as "areaM2", checklist, passed, note, file_ids as "fileIds"
      from sales.survey where point_id = $1 order by id desc`,
  decisions: `select kind, number, decided_on as "decidedOn", ground, reason from sales.point_decision where point_id = $1 order by id`,
  inspections: `select id, kind, inspected_on as "inspectedOn", members, checklist, note, result, summary, file_ids as "fileIds"
      from sales.inspection where point_id = $1 order by at desc, id limit 50`,
  warnings: `select ${WARNING_COLUMNS}, ${WARNING_ANSWERS} from sales.warning w where point_id = $1 order by id desc limit 50`,
  proofs: `select id, day, code, file_id as "fileId", rejected_reason as "rejectedReason" from sales.proof where point_id = $1 order by id desc limit 24`,
  supports: `select ${SUPPORT_COLUMNS} from sales.support where point_id = $1 order by id`,
  reports: `select distinct on (period_from) period_from as "periodFrom", period_to as "periodTo", revenue::text as revenue, customers,
      items_sold as "itemsSold", problems, at from sales.report where point_id = $1 order by period_from desc, id desc limit 24`,
} as const;

/** Reads of sales points. */
@Injectable()
export class PointQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly goods: LiveGoods,
    private readonly identity: IdentityFacade,
    private readonly office: OfficeBoard,
  ) {}

  /** Newest first. */
  list(actor: Actor, filter: PointFilter): Promise<(PointRow & { workingDaysLeft: number | null })[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<PointRow>(
        `select ${POINT_COLUMNS} from ${POINT_FROM}
          where ${pointScope(1)} and ($4::text is null or p.state = $4) and ($5::text is null or p.kind = $5)
            and ($6::text is null or exists (select from programme.unit_scope us where us.unit_id = p.unit_id and us.ancestor_id = $6))
            and ($7::text is null or p.goods_verdict = $7)
            and ($8::text is null or platform.fold(p.name || ' ' || p.address || ' ' || p.operator_name) like '%' || platform.fold($8) || '%')
            and ($9::uuid is null or p.id < $9)
          order by p.id desc limit $10`,
        [
          ...pointScopeParams(actor, READ_POINT),
          filter.state ?? null,
          filter.kind ?? null,
          filter.unitId ?? null,
          filter.goods ?? null,
          filter.q ?? null,
          filter.after ?? null,
          filter.limit + 1,
        ],
      );
      const today = await this.programme.today(tx);
      const calendar = await this.programme.workingCalendar(tx);
      return rows.map((row) => ({
        ...row,
        workingDaysLeft: row.dueOn === null ? null : calendar.workingDaysBetween(today, row.dueOn),
      }));
    });
  }

  /** @throws `sales_point.not_found` */
  get(actor: Actor, id: string): Promise<PointDetail> {
    return this.uow.read(async (tx) => {
      const point = await reachedPoint(tx, { actor, permission: READ_POINT }, id);
      const today = await this.programme.today(tx);
      const { limits } = await regulationOn(tx, today);
      const calendar = await this.programme.workingCalendar(tx);
      const parts = await this.parts(tx, id);
      const inspections = parts.inspections.map((row) => ({ ...row, sentence: shelfSentence(row.summary) }));
      return {
        ...point,
        ...parts,
        inspections,
        today,
        workingDaysLeft: point.dueOn === null ? null : calendar.workingDaysBetween(today, point.dueOn),
        areaNeeded: limitFor(limits, 'area', point.kind),
        missingPapers: missingOf(parts.papers, today),
        ...dueOf(point, parts.reports, limits, today),
        goods: await this.goodsOf(tx, point, limits),
        allowedActions: allowedFor(actor, point),
        owes:
          actor.can(MANAGE_POINT) && (await this.office.owed(tx, { actor, permission: MANAGE_POINT }, id)).length > 0,
        operators: actor.can(MANAGE_POINT) ? await this.operators(tx, id) : [],
        mayManage: actor.can(MANAGE_POINT),
        mayRun: actor.can(MANAGE_POINT) || actor.can(RUN_POINT),
        history: await timelineOf(tx, id),
      };
    });
  }

  private async operators(tx: Tx, id: string): Promise<string[]> {
    const people = await this.identity.usersWithRole(tx, 'sales-point-operator', id);
    return people.map(({ displayName }) => displayName);
  }

  private async parts(tx: Tx, id: string) {
    return {
      papers: await tx.query<PaperRow>(PARTS.papers, [id]),
      surveys: await tx.query<SurveyRow>(PARTS.surveys, [id]),
      decisions: await tx.query<PointDecisionRow>(PARTS.decisions, [id]),
      inspections: await tx.query<InspectionRow>(PARTS.inspections, [id]),
      warnings: await tx.query<PointDetail['warnings'][number]>(PARTS.warnings, [id]),
      proofs: await tx.query<ProofRow>(PARTS.proofs, [id]),
      supports: await tx.query<SupportRow>(PARTS.supports, [id]),
      reports: await tx.query<ReportRow>(PARTS.reports, [id]),
    };
  }

  private async goodsOf(tx: Tx, point: PointRow, limits: Limits): Promise<PointDetail['goods']> {
    const list = await newestList(tx, point.id);
    const lines = await this.goods.lines(tx, list?.items ?? []);
    const otherItems = list?.otherItems ?? 0;
    const { counted, total } = judgeGoods(point.kind, limits, { items: this.goods.listed(lines), otherItems });
    return {
      takenOn: list?.takenOn ?? null,
      otherItems,
      counted,
      total,
      share: sharePercent(counted, total),
      shareNeeded: limitFor(limits, 'share', point.kind),
      itemsNeeded: limitFor(limits, 'items', point.kind),
      floor: limitOf(limits, 'stars.floor'),
      lines,
    };
  }
}

const missingOf = (papers: readonly PaperRow[], today: LocalDate): PaperKind[] =>
  RENEWAL_PAPERS.filter(
    (kind) =>
      !papers.some(
        (paper) =>
          paper.kind === kind && paper.retiredReason === null && (paper.expiresOn === null || paper.expiresOn >= today),
      ),
  );

/** What an open point owes next. */
function dueOf(
  point: PointRow,
  reports: readonly ReportRow[],
  limits: Limits,
  today: LocalDate,
): Pick<PointDetail, 'proofDueOn' | 'inspectionDueOn' | 'reportPeriod'> {
  if (point.publishedOn === null || point.state === 'closed' || point.state === 'revoked')
    return { proofDueOn: null, inspectionDueOn: null, reportPeriod: null };
  const period = lastPeriod(today, limits);
  return {
    proofDueOn: proofDueOn(point.lastProofOn ?? point.publishedOn, limits),
    inspectionDueOn: inspectionDueOn(point.lastInspectedOn ?? point.publishedOn, limits),
    reportPeriod:
      period.to < point.publishedOn
        ? null
        : { ...period, sent: reports.some(({ periodFrom }) => periodFrom === period.from) },
  };
}

/** What the table offers; a point is published once. */
function allowedFor(actor: Actor, point: PointRow): string[] {
  const roles = pointRoles(actor);
  const actions: string[] = pointWorkflow.allowedActions(point.state, roles);
  return actions.filter((action) => action !== (point.publishedOn === null ? 'renew' : 'publish'));
}
