import { Injectable } from '@nestjs/common';
import { IdentityFacade } from '@app/identity';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { SalesPointsFacade, type SalesPointSummary } from '@app/sales-points';
import type { SalesGoodsEvent, SalesPointEvent, SalesReminderEvent } from '@app/sales-points/events';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { NoticeHandler } from './notice-handler';

/** Who is told about a point: those who run it, and the trade department of its place. */
@Injectable()
export class SalesPointPeople {
  constructor(
    private readonly identity: IdentityFacade,
    private readonly points: SalesPointsFacade,
  ) {}

  async of(
    tx: Tx,
    pointId: string,
  ): Promise<{
    point: SalesPointSummary;
    facts: { pointId: string; pointName: string };
    operators: string[];
    department: string[];
  }> {
    const point = await this.points.point(tx, pointId);
    const operators = await this.identity.usersWithRole(tx, 'sales-point-operator', pointId);
    const department = await this.identity.usersWithRoleOver(tx, 'trade-department', point.unitId);
    return {
      point,
      facts: { pointId, pointName: point.name },
      operators: operators.map(({ userId }) => userId),
      department: department.map(({ userId }) => userId),
    };
  }
}

/** Steps of a point that its people or the department must hear of. */
@Injectable()
export class SalesPointNotices extends NoticeHandler<SalesPointEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly people: SalesPointPeople,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { topic, data }: Message<SalesPointEvent>): Promise<Draft[]> {
    const { point, facts, operators, department } = await this.people.of(tx, data.pointId);
    switch (topic) {
      case 'sales.point-registered':
        return [draft(department, 'sales-point.registered', facts)];
      case 'sales.point-recognised':
        return [draft(operators, 'sales-point.recognised', facts)];
      case 'sales.point-warned': {
        const remedyBy = point.remedyBy === null ? '…' : formatDate(point.remedyBy);
        return [draft(operators, 'sales-point.warned', { ...facts, remedyBy })];
      }
      case 'sales.warning-answered':
        return [draft(department, 'sales-point.remedy-told', facts)];
      case 'sales.point-chased':
        return [draft(operators, 'sales-point.chased', facts)];
      case 'sales.point-suspended':
        return [draft(operators, 'sales-point.suspended', facts)];
      case 'sales.point-revoked':
        return [draft(operators, 'sales-point.revoked', facts)];
      case 'sales.point-reinstated':
        return [draft(operators, 'sales-point.reinstated', facts)];
      case 'sales.recovery-opened':
        return [draft(department, 'sales-point.recovery', facts)];
      default:
        return [];
    }
  }
}

/** The goods of a point got worse. */
@Injectable()
export class SalesGoodsNotices extends NoticeHandler<SalesGoodsEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly people: SalesPointPeople,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SalesGoodsEvent>): Promise<Draft[]> {
    const { facts, operators, department } = await this.people.of(tx, data.pointId);
    const told = data.verdict === 'breach' ? [...operators, ...department] : operators;
    return [draft(told, 'sales-point.goods-wrong', { ...facts, faults: String(data.faults) })];
  }
}

const REMINDERS = {
  proof: 'sales-point.proof-due',
  report: 'sales-point.report-due',
  papers: 'sales-point.papers-expiring',
  inspection: 'sales-point.inspection-due',
} as const;

/** Something is due at a point. */
@Injectable()
export class SalesReminderNotices extends NoticeHandler<SalesReminderEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly people: SalesPointPeople,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<SalesReminderEvent>): Promise<Draft[]> {
    const { facts, operators, department } = await this.people.of(tx, data.pointId);
    return [draft(data.kind === 'inspection' ? department : operators, REMINDERS[data.kind], facts)];
  }
}
