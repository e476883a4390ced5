import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import type { ScanVerdict } from '../domain/shelf';
import { reachedPoint } from './point-record';
import { READ_POINT } from './sales-access';

export interface ScannedLine {
  readonly text: string;
  readonly scannedAt: string;
  readonly judgedOn: LocalDate;
  readonly productName: string | null;
  readonly verdict: ScanVerdict;
}

/** Scanned codes of an inspection, as they were judged then. */
@Injectable()
export class InspectionScans {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws `sales_point.not_found`, `sales_point.inspection_not_found` */
  of(actor: Actor, pointId: string, inspectionId: string): Promise<ScannedLine[]> {
    return this.uow.read(async (tx) => {
      await reachedPoint(tx, { actor, permission: READ_POINT }, pointId);
      const found = await tx.maybe(`select 1 from sales.inspection where id = $1 and point_id = $2`, [
        inspectionId,
        pointId,
      ]);
      if (!found) throw new DomainError('sales_point.inspection_not_found');
      return tx.query<ScannedLine>(
        `select text, scanned_at as "scannedAt", judged_on as "judgedOn", product_name as "productName", verdict
           from sales.scan where inspection_id = $1 order by position`,
        [inspectionId],
      );
    });
  }
}
