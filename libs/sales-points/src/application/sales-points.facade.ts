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

/** What stands on a point's board and public page. */
export interface PublicPointName {
  readonly code: string;
  readonly name: string;
  readonly address: string;
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

  /** Points by the codes on their boards; those that were never published are not told of. */
  async publicNames(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, PublicPointName>> {
    if (codes.length === 0) return new Map();
    const rows = await tx.query<PublicPointName>(
      `select code, name, address from sales.point where code = any($1) and published_on is not null`,
      [codes],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}
