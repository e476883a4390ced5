import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { radarOf, type GroupCounts, type RadarCell, type RadarLine } from '../domain/radar';
import type { ShownState } from '../domain/shown-state';
import { CycleFilters, SHOWN, type CycleFilter } from './cycle-filters';
import { FilingTerms } from './filing-terms';
import { READ_RADAR } from './reassessment-access';

export interface RadarView {
  readonly today: LocalDate;
  readonly procedureName: string;
  readonly openDaysBefore: number | null;
  readonly closeDaysBefore: number | null;
  readonly lateDaysAfter: number | null;
  readonly total: number;
  readonly counts: GroupCounts;
  readonly months: readonly RadarLine[];
  readonly quarters: readonly RadarLine[];
  readonly units: readonly (RadarLine & { readonly name: string })[];
  readonly states: readonly { readonly state: ShownState; readonly count: number }[];
}

/** What expires by month, unit and state, counted by one query. */
@Injectable()
export class Radar {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly filters: CycleFilters,
    private readonly terms: FilingTerms,
    private readonly programme: ProgrammeFacade,
  ) {}

  view(actor: Actor, filter: CycleFilter): Promise<RadarView> {
    return this.uow.read(async (tx) => {
      const { today, procedureName, terms } = await this.terms.today(tx);
      const { sql, params } = await this.filters.where(tx, actor.scopeFor(READ_RADAR), filter);
      const cells = await tx.query<RadarCell>(
        `select c.unit_id as "unitId", date_trunc('month', c.ends_on)::date as month, ${SHOWN} as state, count(*)::int as count
           from reassessment.cycle c where ${sql} group by 1, 2, 3`,
        params,
      );
      const { units, ...figures } = radarOf(cells);
      const names = await this.programme.units(
        tx,
        units.map(({ key }) => key),
      );
      const { openDaysBefore, closeDaysBefore, lateDaysAfter } = terms;
      return {
        ...{ today, procedureName, openDaysBefore, closeDaysBefore, lateDaysAfter, ...figures },
        units: units
          .map((line) => ({ ...line, name: names.get(line.key)?.name ?? line.key }))
          .sort((a, b) => b.counts.overdue - a.counts.overdue || b.total - a.total || (a.name < b.name ? -1 : 1)),
      };
    });
  }
}
