import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { recordTransition, recordTransitions, type Author, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { recognisedThrough, stepDueOn } from '../domain/clocks';
import { limitFor } from '../domain/limits';
import type { PlaceKind, PointKind } from '../domain/point-kinds';
import { newPointCode } from './point-code';
import { regulationOn, type RegulationRow } from './regulation-record';

/** States that a point of before this system can be in. */
export const EARLIER_STATES = ['recognised', 'suspended', 'revoked', 'closed'] as const;
export type EarlierState = (typeof EARLIER_STATES)[number];

/** A point as a register of before this system has it. */
export interface EarlierPoint {
  readonly name: string;
  readonly kind: PointKind;
  readonly placeKind: PlaceKind;
  readonly areaM2: number;
  readonly address: string;
  readonly unitId: string;
  readonly operatorName: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly decisionNumber: string;
  readonly recognisedOn: LocalDate;
  /** Undefined: as the regulation of the day of the decision has it. */
  readonly recognisedThrough: LocalDate | undefined;
  readonly publishedOn: LocalDate | undefined;
  readonly state: EarlierState;
  /** Of a point that is no longer recognised: since when, by which decision, why. */
  readonly ended:
    { readonly on: LocalDate; readonly number: string | undefined; readonly reason: string | undefined } | undefined;
}

const ENDED_BY: Readonly<Record<Exclude<EarlierState, 'recognised'>, string>> = {
  suspended: 'suspension',
  revoked: 'revocation',
  closed: 'closure',
};

/** Points recognised on paper before this system, judged by the regulation of the day of their decision. */
@Injectable()
export class EarlierSalesPoints {
  constructor(private readonly programme: ProgrammeFacade) {}

  /** For each key whether a point of that name stands there, under its unit of then or of now. */
  async taken(tx: Tx, keys: readonly { readonly name: string; readonly unitId: string }[]): Promise<boolean[]> {
    const rows = await tx.query<{ place: number }>(
      `select distinct k.place from jsonb_to_recordset($1) as k (place int, name text, unit_id text)
         join sales.point p on platform.fold(p.name) = platform.fold(k.name)
        where p.unit_id = k.unit_id
           or exists (select from programme.unit_scope s where s.ancestor_id = k.unit_id and s.unit_id = p.unit_id)
           or exists (select from programme.unit_scope s where s.ancestor_id = p.unit_id and s.unit_id = k.unit_id)`,
      [JSON.stringify(keys.map((key, place) => ({ place, name: key.name, unit_id: key.unitId })))],
    );
    const found = new Set(rows.map(({ place }) => place));
    return keys.map((_key, place) => found.has(place));
  }

  /** The least area of a kind on a day; undefined where no regulation was in force. */
  async leastArea(tx: Tx, kind: PointKind, day: LocalDate): Promise<number | undefined> {
    try {
      return limitFor((await regulationOn(tx, day)).limits, 'area', kind);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'sales_regulation.none_that_day') return undefined;
      throw error;
    }
  }

  /** Takes one in; whether it may is for the caller to find out. @throws `sales_regulation.none_that_day` */
  async record(tx: Tx, by: Author, point: EarlierPoint, batchId: string): Promise<string> {
    const id = tx.newId();
    await this.insert(tx, id, point, await regulationOn(tx, point.recognisedOn));
    const recognition = { number: point.decisionNumber, on: point.recognisedOn, reason: undefined };
    await this.decide(tx, by, id, 'recognition', recognition);
    if (point.ended && point.state !== 'recognised') {
      const { number } = point.ended;
      if (number !== undefined) await this.decide(tx, by, id, ENDED_BY[point.state], { ...point.ended, number });
    }
    const facts = { import: batchId, number: point.decisionNumber };
    const change = { action: 'record-earlier', from: null, to: point.state, reason: point.ended?.reason, facts };
    await recordTransition(tx, by, { entity: 'sales-point', id, ...change });
    return id;
  }

  /** Takes back what was taken in and nobody has touched or built upon; answers what stays and the table that holds it. */
  async remove(tx: Tx, by: Author, ids: readonly string[]): Promise<{ id: string; heldBy: string }[]> {
    const points = await tx.query<{ id: string; state: string }>(
      `select id, state from sales.point where id = any($1) and origin = 'imported' and version = 1`,
      [ids],
    );
    await tx.execute(`delete from sales.point_decision where point_id = any($1)`, [points.map(({ id }) => id)]);
    const held = await tx.query<{ id: string; heldBy: string }>(
      `select id, held_by as "heldBy" from platform.delete_untouched('sales.point', $1)`,
      [ids],
    );
    await recordTransitions(
      tx,
      by,
      points.map(({ id, state }) => ({
        entity: 'sales-point',
        id,
        action: 'import-undone',
        from: state,
        to: 'removed',
      })),
    );
    return held;
  }

  private async insert(
    tx: Tx,
    id: string,
    point: EarlierPoint,
    { id: regulationId, limits }: RegulationRow,
  ): Promise<void> {
    const { state, recognisedOn, publishedOn, ended } = point;
    const since = ended?.on ?? recognisedOn;
    const calendar = await this.programme.workingCalendar(tx);
    const dueOn = stepDueOn({ state, published: publishedOn !== undefined }, since, limits, calendar);
    await tx.execute(
      `insert into sales.point (id, code, origin, name, kind, place_kind, area_m2, address, unit_id, operator_name, contact_name, contact_phone,
                                state, registered_on, regulation_id, due_on, recognised_on, recognised_through, published_on, state_since,
                                created_at)
       values ($1, $2, 'imported', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::date, $14, $15, $13::date, $16, $17, $18, platform.now())`,
      [
        id,
        newPointCode(),
        point.name,
        point.kind,
        point.placeKind,
        point.areaM2,
        point.address,
        point.unitId,
        point.operatorName,
        point.contactName,
        point.contactPhone,
        state,
        recognisedOn,
        regulationId,
        dueOn,
        point.recognisedThrough ?? recognisedThrough(recognisedOn, limits),
        publishedOn ?? null,
        since,
      ],
    );
  }

  private async decide(
    tx: Tx,
    by: Author,
    pointId: string,
    kind: string,
    decision: { readonly number: string; readonly on: LocalDate; readonly reason: string | undefined },
  ): Promise<void> {
    await tx.execute(
      `insert into sales.point_decision (id, point_id, kind, number, decided_on, reason, at, decided_by)
       values ($1, $2, $3, $4, $5, $6, platform.now(), $7)`,
      [tx.newId(), pointId, kind, decision.number, decision.on, decision.reason ?? null, by.actor.userId],
    );
  }
}
