import { Injectable } from '@nestjs/common';
import { provinceMap } from '@app/certificates';
import { addDays, type LocalDate, type WorkingCalendar } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { proofDueOn } from '../domain/clocks';
import type { Limits } from '../domain/limits';
import type { PlaceKind, PointKind } from '../domain/point-kinds';
import type { PointState } from '../domain/point-workflow';
import { GoodsTonight, type WrongGoods } from './goods-tonight';
import { OfficeBoard, type BoardLine } from './office-board';
import { pointScope, pointScopeParams } from './point-record';
import { regulationOn } from './regulation-record';
import { READ_POINT } from './sales-access';
import type { Violation } from './warnings';

/** One piece of work; overdue first. */
export interface DayWork extends BoardLine {
  readonly daysLeft: number | null;
  readonly overdue: boolean;
}

/** A point on the department's map, with how much waits there. */
export interface DayPoint {
  readonly id: string;
  readonly name: string;
  readonly kind: PointKind;
  readonly placeKind: PlaceKind;
  readonly state: PointState;
  readonly published: boolean;
  readonly unitName: string;
  readonly lat: string | null;
  readonly lon: string | null;
  readonly waiting: number;
  readonly overdue: number;
}

/** A violation on the ladder: warned, to be remedied, suspended. */
export interface DayViolation {
  readonly warningId: string;
  readonly pointId: string;
  readonly name: string;
  readonly unitName: string;
  readonly violations: readonly Violation[];
  readonly issuedOn: LocalDate;
  readonly remedyBy: LocalDate;
  /** Day by which the suspension is to be looked at again. */
  readonly reviewBy: LocalDate | null;
  /** Day on which the one who runs the point last told that it was remedied. */
  readonly answeredOn: LocalDate | null;
  readonly rung: 'remedy' | 'suspend' | 'review';
  readonly daysLeft: number;
}

/** A point that tonight's check will find without proof of life or with goods that are not right. */
export interface DayTonight {
  readonly pointId: string;
  readonly name: string;
  readonly unitName: string;
  readonly proofDueOn: LocalDate | null;
  readonly goods: Omit<WrongGoods, 'pointId'> | null;
}

/** Support money that waits for a record, a payment, or its return. */
export interface DayMoney {
  readonly supportId: string;
  readonly pointId: string;
  readonly name: string;
  readonly policy: string;
  readonly amount: string;
  readonly next: 'accept' | 'pay' | 'recover';
  readonly since: LocalDate;
}

export interface TradeDay {
  readonly today: LocalDate;
  readonly counts: {
    readonly overdue: number;
    readonly week: number;
    readonly later: number;
    readonly undated: number;
  };
  readonly work: readonly DayWork[];
  readonly points: readonly DayPoint[];
  readonly violations: readonly DayViolation[];
  readonly tonight: readonly DayTonight[];
  readonly money: readonly DayMoney[];
  readonly outline: readonly (readonly [number, number])[];
}

type PointRow = Omit<DayPoint, 'waiting' | 'overdue'> & {
  lastProofOn: LocalDate | null;
  publishedOn: LocalDate | null;
};

const POINTS = `select p.id, p.name, p.kind, p.place_kind as "placeKind", p.state, p.published_on is not null as published, u.name as "unitName",
    p.lat, p.lon, p.last_proof_on as "lastProofOn", p.published_on as "publishedOn"
  from sales.point p join programme.unit u on u.id = p.unit_id
 where ${pointScope(1)} and p.state not in ('closed', 'revoked') order by p.name, p.id`;

const VIOLATIONS = `select w.id as "warningId", p.id as "pointId", p.name, u.name as "unitName", w.violations, w.issued_on as "issuedOn",
    w.remedy_by as "remedyBy", case when p.state = 'suspended' then p.due_on end as "reviewBy",
    (select (max(a.at) at time zone 'Asia/Ho_Chi_Minh')::date from sales.warning_answer a where a.warning_id = w.id) as "answeredOn",
    case when w.state = 'escalated' then 'review' when w.remedy_by < platform.today() then 'suspend' else 'remedy' end as rung
  from sales.warning w join sales.point p on p.id = w.point_id join programme.unit u on u.id = p.unit_id
 where ${pointScope(1)} and w.state <> 'remedied' and p.state in ('recognised', 'suspended')
 order by coalesce(case when w.state = 'escalated' then p.due_on end, w.remedy_by), w.id`;

const MONEY = `select s.id as "supportId", p.id as "pointId", p.name, s.policy, coalesce(case when s.state = 'recovering' then s.recover_amount end, s.amount)::text as amount,
    case when s.state = 'recovering' then 'recover' when s.accepted_on is null then 'accept' else 'pay' end as next,
    coalesce(s.accepted_on, s.granted_on) as since
  from sales.support s join sales.point p on p.id = s.point_id
 where ${pointScope(1)} and s.state in ('granted', 'recovering') order by s.granted_on, s.id`;

const WEEK = 7;

/** The trade department's day on one page: a fixed number of queries, however many points there are. */
@Injectable()
export class TradeDays {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly office: OfficeBoard,
    private readonly goods: GoodsTonight,
  ) {}

  of(actor: Actor): Promise<TradeDay> {
    return this.uow.read(async (tx) => {
      const calendar = await this.programme.workingCalendar(tx);
      const today = await this.programme.today(tx);
      const { limits } = await regulationOn(tx, today);
      const day = { actor, today, limits, calendar };
      const work = await this.work(tx, day);
      const scope = pointScopeParams(actor, READ_POINT);
      const rows = await tx.query<PointRow>(POINTS, scope);
      return {
        today,
        counts: countsOf(work, today),
        work,
        points: onMap(rows, work),
        violations: (await tx.query<Omit<DayViolation, 'daysLeft'>>(VIOLATIONS, scope)).map((row) => ({
          ...row,
          daysLeft: calendar.workingDaysBetween(today, row.rung === 'review' ? (row.reviewBy ?? today) : row.remedyBy),
        })),
        tonight: await this.tonight(tx, rows, day),
        money: await tx.query<DayMoney>(MONEY, scope),
        outline: provinceMap().outline,
      };
    });
  }

  /** Only what waits, for a list of its own. */
  board(actor: Actor): Promise<DayWork[]> {
    return this.uow.read(async (tx) => {
      const calendar = await this.programme.workingCalendar(tx);
      const today = await this.programme.today(tx);
      const { limits } = await regulationOn(tx, today);
      return this.work(tx, { actor, today, limits, calendar });
    });
  }

  private async work(
    tx: Tx,
    { actor, today, limits, calendar }: { actor: Actor; today: LocalDate; limits: Limits; calendar: WorkingCalendar },
  ): Promise<DayWork[]> {
    const lines = await this.office.lines(tx, { actor, permission: READ_POINT }, { today, limits });
    return lines.map((line) => ({
      ...line,
      daysLeft: line.dueOn === null ? null : calendar.workingDaysBetween(today, line.dueOn),
      overdue: line.dueOn !== null && line.dueOn < today,
    }));
  }

  /** As the check of this night will see it: tomorrow's states of certificates, tomorrow's last day of a proof. */
  private async tonight(
    tx: Tx,
    rows: readonly PointRow[],
    { today, limits }: { today: LocalDate; limits: Limits },
  ): Promise<DayTonight[]> {
    const tomorrow = addDays(today, 1);
    const open = rows.filter(({ state, published }) => state === 'recognised' && published);
    const ids = open.map(({ id }) => id);
    const wrong = new Map((await this.goods.wrongOn(tx, ids, tomorrow, limits)).map((each) => [each.pointId, each]));
    return open.flatMap(({ id, name, unitName, lastProofOn, publishedOn }) => {
      const due = proofDueOn(lastProofOn ?? publishedOn ?? today, limits);
      const goods = goodsOf(wrong.get(id));
      return due >= tomorrow && goods === null
        ? []
        : [{ pointId: id, name, unitName, proofDueOn: due < tomorrow ? due : null, goods }];
    });
  }
}

function goodsOf(found: WrongGoods | undefined): DayTonight['goods'] {
  if (found === undefined) return null;
  const { share, shareNeeded, counted, itemsNeeded, notInForce, belowFloor } = found;
  return { share, shareNeeded, counted, itemsNeeded, notInForce, belowFloor };
}

function onMap(rows: readonly PointRow[], work: readonly DayWork[]): DayPoint[] {
  const of = new Map<string, { waiting: number; overdue: number }>();
  for (const { pointId, overdue } of work) {
    const now = of.get(pointId) ?? { waiting: 0, overdue: 0 };
    of.set(pointId, { waiting: now.waiting + 1, overdue: now.overdue + Number(overdue) });
  }
  return rows.map(({ lastProofOn: _proof, publishedOn: _published, ...row }) => ({
    ...row,
    ...(of.get(row.id) ?? { waiting: 0, overdue: 0 }),
  }));
}

function countsOf(work: readonly DayWork[], today: LocalDate): TradeDay['counts'] {
  const end = addDays(today, WEEK);
  const dated = work.flatMap(({ dueOn }) => (dueOn === null ? [] : [dueOn]));
  return {
    overdue: dated.filter((day) => day < today).length,
    week: dated.filter((day) => day >= today && day < end).length,
    later: dated.filter((day) => day >= end).length,
    undated: work.length - dated.length,
  };
}
