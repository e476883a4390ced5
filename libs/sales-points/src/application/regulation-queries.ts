import { Injectable } from '@nestjs/common';
import { historyOf, UnitOfWork, type Actor, type HistoryEntry } from '@app/platform/database';
import { LIMIT_TABLE, type Limit } from '../domain/limits';
import { regulationWorkflow } from '../domain/regulation-workflow';
import { loadRegulation, REGULATION_COLUMNS, type RegulationRow } from './regulation-record';
import { MANAGE_REGULATION } from './sales-access';

export interface RegulationDetail extends Omit<RegulationRow, 'limits'> {
  readonly limits: (Limit & { key: string; label: string; unit: string })[];
  readonly allowedActions: string[];
  readonly history: HistoryEntry[];
}

/** Reads of regulations. */
@Injectable()
export class RegulationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; there are a few in a decade. */
  list(): Promise<RegulationRow[]> {
    return this.uow.read((tx) =>
      tx.query<RegulationRow>(`select ${REGULATION_COLUMNS} from sales.regulation order by id desc limit 200`),
    );
  }

  /** @throws `sales_regulation.not_found` */
  get(actor: Actor, id: string): Promise<RegulationDetail> {
    return this.uow.read(async (tx) => {
      const found = await loadRegulation(tx, id);
      const roles = actor.can(MANAGE_REGULATION) ? (['department'] as const) : [];
      const actions: string[] = regulationWorkflow.allowedActions(found.state, roles);
      return {
        ...found,
        limits: LIMIT_TABLE.map(({ key, label, unit }) => ({ key, label, unit, ...found.limits[key] })),
        allowedActions: actions.filter((action) => action !== 'replace'),
        history: await historyOf(tx, 'sales-regulation', id),
      };
    });
  }
}
