import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import type { RoundKind } from './programme.facade';
import { roundWorkflow, type RoundState } from '../domain/round-workflow';

export interface UnitFilter {
  readonly date: string | undefined;
  readonly kind: string | undefined;
  readonly parentId: string | undefined;
  readonly q: string | undefined;
  readonly after: readonly [string, string] | undefined;
  readonly limit: number;
}

export interface UnitRow {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly parentName: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface LinkedUnit {
  readonly unitId: string;
  readonly name: string;
  readonly parentName: string | null;
  readonly partOnly: boolean;
  readonly inferred: boolean;
}

export interface RoundRow {
  readonly id: string;
  readonly year: number;
  readonly number: number;
  readonly name: string;
  readonly kind: RoundKind;
  readonly procedureId: string;
  readonly state: RoundState;
  readonly version: number;
  readonly deadlines: { level: string; task: string; dueOn: string }[];
  readonly allowedActions: string[];
}

const UNIT = `u.id, u.code, u.name, u.kind, u.parent_id as "parentId", p.name as "parentName", u.valid_from as "validFrom", u.valid_to as "validTo"`;
const LINKED = `u.id as "unitId", u.name, p.name as "parentName", s.part_only as "partOnly", s.inferred`;

/** Reads of units, rounds and holidays. */
@Injectable()
export class ProgrammeQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Units of a day (default today) by name, without accents. */
  units(filter: UnitFilter): Promise<UnitRow[]> {
    return this.uow.read((tx) =>
      tx.query<UnitRow>(
        `select ${UNIT} from programme.unit u left join programme.unit p on p.id = u.parent_id
          where daterange(u.valid_from, u.valid_to, '[]') @> coalesce($1::date, platform.today())
            and ($2::text is null or u.kind = $2)
            and ($3::text is null or u.parent_id = $3)
            and ($4::text is null or platform.fold(u.name) like '%' || platform.fold($4) || '%')
            and ($5::text is null or (u.name, u.id) > ($5, $6))
          order by u.name, u.id limit $7`,
        [
          filter.date ?? null,
          filter.kind ?? null,
          filter.parentId ?? null,
          filter.q ?? null,
          filter.after?.[0] ?? null,
          filter.after?.[1] ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }

  /** One unit with what it came from and what it became. @throws `programme.unit_not_found` */
  unit(id: string): Promise<UnitRow & { predecessors: LinkedUnit[]; successors: LinkedUnit[] }> {
    return this.uow.read(async (tx) => {
      const unit = await tx.maybe<UnitRow>(
        `select ${UNIT} from programme.unit u left join programme.unit p on p.id = u.parent_id where u.id = $1`,
        [id],
      );
      if (!unit) throw new DomainError('programme.unit_not_found');
      const predecessors = await tx.query<LinkedUnit>(
        `select ${LINKED} from programme.unit_succession s join programme.unit u on u.id = s.from_unit_id
           left join programme.unit p on p.id = u.parent_id where s.to_unit_id = $1 order by u.name, u.id`,
        [id],
      );
      const successors = await tx.query<LinkedUnit>(
        `select ${LINKED} from programme.unit_succession s join programme.unit u on u.id = s.to_unit_id
           left join programme.unit p on p.id = u.parent_id where s.from_unit_id = $1 order by u.name, u.id`,
        [id],
      );
      return { ...unit, predecessors, successors };
    });
  }

  /** All rounds, newest first; a province has two or three a year. */
  rounds(mayManage: boolean): Promise<RoundRow[]> {
    return this.uow.read(async (tx) => {
      const rows = await tx.query<Omit<RoundRow, 'allowedActions'>>(
        `select r.id, r.year, r.number, r.name, r.kind, r.procedure_id as "procedureId", r.state, r.version,
                coalesce((select jsonb_agg(jsonb_build_object('level', d.level, 'task', d.task, 'dueOn', d.due_on) order by d.due_on, d.level, d.task)
                            from programme.round_deadline d where d.round_id = r.id), '[]') as deadlines
           from programme.round r order by r.year desc, r.number desc`,
      );
      return rows.map((row) => ({ ...row, allowedActions: mayManage ? this.actionsOf(row) : [] }));
    });
  }

  private actionsOf({ kind, state }: Pick<RoundRow, 'kind' | 'state'>): string[] {
    const actions: string[] = roundWorkflow.allowedActions(state, ['provincial-office']);
    return kind === 'regular' && state === 'preparing' ? ['update', ...actions] : actions;
  }

  /** The table of a year with its version; 0 while the office has not changed it. */
  holidays(year: number): Promise<{ year: number; version: number; holidays: { day: string; name: string }[] }> {
    return this.uow.read(async (tx) => {
      const changed = await tx.maybe<{ version: number }>(
        `select version from programme.holiday_year where year = $1`,
        [year],
      );
      const holidays = await tx.query<{ day: string; name: string }>(
        `select day, name from programme.holiday where day between make_date($1, 1, 1) and make_date($1, 12, 31) order by day`,
        [year],
      );
      return { year, version: changed?.version ?? 0, holidays };
    });
  }
}
