import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { assertVersion, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { stepDueOn } from '../domain/clocks';
import type { PlaceKind, PointKind } from '../domain/point-kinds';
import { pointRegistered } from '../events';
import { newPointCode } from './point-code';
import { assertAlive, assertNotAfter, reachedPoint, type PointRow } from './point-record';
import { regulationOn } from './regulation-record';
import { MANAGE_POINT } from './sales-access';

/** Facts of a point as its application gives them. */
export interface PointInput {
  readonly name: string;
  readonly kind: PointKind;
  readonly placeKind: PlaceKind;
  readonly areaM2: number;
  readonly address: string;
  readonly unitId: string;
  readonly lat?: string | undefined;
  readonly lon?: string | undefined;
  readonly operatorName: string;
  readonly contactName: string;
  readonly contactPhone: string;
}

/** Takes applications in and keeps the facts of a point. */
@Injectable()
export class RegisterPoint {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `programme.unit_not_found`, `sales_point.day_in_future`, `sales_regulation.none_that_day` */
  register(input: PointInput & { registeredOn?: LocalDate | undefined }, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'sales.point.register', async (tx) => {
      await this.checkPlace(tx, ctx, input);
      const today = await this.programme.today(tx);
      const registeredOn = input.registeredOn ?? today;
      assertNotAfter(registeredOn, today, 'registeredOn');
      const regulation = await regulationOn(tx, registeredOn);
      const calendar = await this.programme.workingCalendar(tx);
      const dueOn = stepDueOn({ state: 'registered', published: false }, registeredOn, regulation.limits, calendar);
      const id = tx.newId();
      await tx.execute(
        `insert into sales.point (id, code, name, kind, place_kind, area_m2, address, unit_id, lat, lon, operator_name, contact_name,
                                  contact_phone, registered_on, regulation_id, due_on, state_since, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::date, $15, $16, $14, platform.now())`,
        [id, newPointCode(), ...valuesOf(input), registeredOn, regulation.id, dueOn],
      );
      await recordTransition(tx, ctx, { entity: 'sales-point', id, action: 'register', from: null, to: 'registered' });
      await addEvent(tx, pointRegistered, { pointId: id }, ctx);
      return { id };
    });
  }

  /** Kind and area stand still once the point is recognised. @throws `sales_point.not_editable`, `sales_point.closed` */
  change(id: string, input: PointInput, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'sales.point.change', async (tx) => {
      const point = await reachedPoint(tx, { actor: ctx.actor, permission: MANAGE_POINT }, id, 'for update of p');
      assertVersion(ctx.expectedVersion, point.version);
      assertAlive(point);
      await this.checkPlace(tx, ctx, input);
      assertChangeable(point, input);
      await tx.execute(
        `update sales.point set name = $2, kind = $3, place_kind = $4, area_m2 = $5, address = $6, unit_id = $7, lat = $8, lon = $9,
                operator_name = $10, contact_name = $11, contact_phone = $12, version = version + 1 where id = $1`,
        [id, ...valuesOf(input)],
      );
      const same = { from: point.state, to: point.state };
      await recordTransition(tx, ctx, { entity: 'sales-point', id, action: 'change', ...same });
      return { version: point.version + 1 };
    });
  }

  private async checkPlace(tx: Tx, ctx: CommandContext, input: PointInput): Promise<void> {
    if ((input.lat === undefined) !== (input.lon === undefined)) throw new DomainError('sales_point.place_half');
    await this.programme.unit(tx, input.unitId);
    const scope = ctx.actor.scopeFor(MANAGE_POINT);
    if (!scope.all && !(await this.programme.covers(tx, scope.unitIds, input.unitId)))
      throw new DomainError('programme.unit_not_found');
  }
}

const valuesOf = (input: PointInput): unknown[] => [
  input.name,
  input.kind,
  input.placeKind,
  input.areaM2,
  input.address,
  input.unitId,
  input.lat ?? null,
  input.lon ?? null,
  input.operatorName,
  input.contactName,
  input.contactPhone,
];

function assertChangeable(point: PointRow, input: PointInput): void {
  const isSettled = point.recognisedOn !== null;
  if (isSettled && (input.kind !== point.kind || input.areaM2 !== point.areaM2))
    throw new DomainError('sales_point.not_editable');
}
