import { Injectable } from '@nestjs/common';
import { DomainError, WorkingCalendar, type Instant, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { RoundState } from '../domain/round-workflow';
import type { UnitKind } from '../domain/unit-data';

export interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** regular: with last days; reassessment: open through the year, every dossier has the window of its own certificate. */
export type RoundKind = 'regular' | 'reassessment';

export interface Round {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
  readonly kind: RoundKind;
  readonly procedureId: string;
  readonly state: RoundState;
  readonly version: number;
}

/** Tasks of a round that have a last day at a level. */
export type RoundTask = 'file' | 'send-up' | 'finish';

const UNIT_COLUMNS = `u.id, u.code, u.name, u.kind, u.parent_id as "parentId", p.name as "parentName",
  u.valid_from as "validFrom", u.valid_to as "validTo"`;
const ROUND_COLUMNS = `id, year, number, name, kind, procedure_id as "procedureId", state, version`;

/** What other modules ask of the programme: units of a day, rounds and their last days, the working calendar. */
@Injectable()
export class ProgrammeFacade {
  /** @throws DomainError `programme.unit_not_found` */
  async unit(tx: Tx, id: string): Promise<Unit> {
    const unit = await tx.maybe<Unit>(
      `select ${UNIT_COLUMNS} from programme.unit u left join programme.unit p on p.id = u.parent_id where u.id = $1`,
      [id],
    );
    if (!unit) throw new DomainError('programme.unit_not_found');
    return unit;
  }

  /** Units by their ids, in one query, for lists. */
  async units(tx: Tx, ids: readonly string[]): Promise<Map<string, Unit>> {
    const rows = await tx.query<Unit>(
      `select ${UNIT_COLUMNS} from programme.unit u left join programme.unit p on p.id = u.parent_id where u.id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((unit) => [unit.id, unit]));
  }

  /** Units of these kinds that have ever been, those of today first, by name. */
  unitsOfKinds(tx: Tx, kinds: readonly UnitKind[]): Promise<Unit[]> {
    return tx.query<Unit>(
      `select ${UNIT_COLUMNS} from programme.unit u left join programme.unit p on p.id = u.parent_id where u.kind = any($1)
        order by (u.valid_to is null) desc, platform.fold(u.name), u.id`,
      [[...kinds]],
    );
  }

  /** Communes of today in which a unit of then lies now: one, or several where it was split. */
  async communesOfToday(tx: Tx, unitIds: readonly string[]): Promise<Map<string, Unit[]>> {
    const rows = await tx.query<Unit & { of: string }>(
      `select s.unit_id as "of", ${UNIT_COLUMNS} from programme.unit_scope s join programme.unit u on u.id = s.ancestor_id
         left join programme.unit p on p.id = u.parent_id
        where s.unit_id = any($1) and u.kind = 'commune' and u.valid_from <= platform.today()
          and (u.valid_to is null or u.valid_to >= platform.today())
        order by u.name`,
      [[...new Set(unitIds)]],
    );
    const found = new Map<string, Unit[]>();
    for (const { of, ...unit } of rows) found.set(of, [...(found.get(of) ?? []), unit]);
    return found;
  }

  /** The unit itself or the unit above it of that kind, on the unit's own tree; undefined where that tree has none. */
  async enclosing(tx: Tx, unitId: string, kind: UnitKind): Promise<Unit | undefined> {
    return tx.maybe<Unit>(
      `with recursive up as (
         select id, parent_id, kind from programme.unit where id = $1
         union all
         select above.id, above.parent_id, above.kind from programme.unit above join up on above.id = up.parent_id
       )
       select ${UNIT_COLUMNS} from up join programme.unit u on u.id = up.id left join programme.unit p on p.id = u.parent_id
        where u.kind = $2`,
      [unitId, kind],
    );
  }

  /** Does an actor who holds one of `ancestorIds` reach the unit (by today's tree or the tree of then)? */
  async covers(tx: Tx, ancestorIds: readonly string[], unitId: string): Promise<boolean> {
    const found = await tx.maybe(
      `select 1 from programme.unit_scope where ancestor_id = any($1) and unit_id = $2 limit 1`,
      [[...ancestorIds], unitId],
    );
    return found !== undefined;
  }

  /** @throws DomainError `programme.round_not_found` */
  async round(tx: Tx, id: string): Promise<Round> {
    return this.found(await tx.maybe<Round>(`select ${ROUND_COLUMNS} from programme.round where id = $1`, [id]));
  }

  /** The round with a share lock: it cannot be closed before this transaction ends. @throws `programme.round_not_found` */
  async roundForShare(tx: Tx, id: string): Promise<Round> {
    return this.found(
      await tx.maybe<Round>(`select ${ROUND_COLUMNS} from programme.round where id = $1 for share`, [id]),
    );
  }

  /** The newest round that is under way, if there is one. */
  newestOpenRound(tx: Tx): Promise<Round | undefined> {
    return tx.maybe<Round>(
      `select ${ROUND_COLUMNS} from programme.round where state = 'open' order by year desc, number desc limit 1`,
    );
  }

  private found(round: Round | undefined): Round {
    if (!round) throw new DomainError('programme.round_not_found');
    return round;
  }

  /** Last day of a task at a level, if the round sets one. */
  async deadline(tx: Tx, roundId: string, level: string, task: RoundTask): Promise<LocalDate | undefined> {
    const row = await tx.maybe<{ dueOn: LocalDate }>(
      `select due_on as "dueOn" from programme.round_deadline where round_id = $1 and level = $2 and task = $3`,
      [roundId, level, task],
    );
    return row?.dueOn;
  }

  /** Today in Viet Nam by business time. */
  async today(tx: Tx): Promise<LocalDate> {
    return (await tx.one<{ today: LocalDate }>(`select platform.today() as today`)).today;
  }

  /** Business time and the Vietnamese day it falls on. */
  async clock(tx: Tx): Promise<{ now: Instant; today: LocalDate }> {
    return tx.one(`select platform.now() as now, platform.today() as today`);
  }

  async workingCalendar(tx: Tx): Promise<WorkingCalendar> {
    const rows = await tx.query<{ day: LocalDate }>(`select day from programme.holiday`);
    return new WorkingCalendar(rows.map((row) => row.day));
  }
}
