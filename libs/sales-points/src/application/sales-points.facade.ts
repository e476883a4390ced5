import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { PointState } from '../domain/point-workflow';
import { loadPoint } from './point-record';

export interface SalesPointSummary {
  readonly id: string;
  /** Number of the point, as on its board. */
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly state: PointState;
  /** Remedy date of the newest open warning. */
  readonly remedyBy: LocalDate | null;
}

/** What other modules ask of sales points. */
@Injectable()
export class SalesPointsFacade {
  /** @throws `sales_point.not_found` */
  async point(tx: Tx, id: string): Promise<SalesPointSummary> {
    const { code, name, kind, unitId, unitName, state } = await loadPoint(tx, id);
    const { remedyBy } = await tx.one<{ remedyBy: LocalDate | null }>(
      `select max(remedy_by) as "remedyBy" from sales.warning where point_id = $1 and state = 'open'`,
      [id],
    );
    return { id, code, name, kind, unitId, unitName, state, remedyBy };
  }
}
