import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { InspectionKind } from '../domain/inspection-workflow';

export interface InspectionSummary {
  readonly id: string;
  readonly kind: InspectionKind;
  readonly productName: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly dueOn: LocalDate;
  readonly remedyUntil: LocalDate | null;
  readonly memberIds: readonly string[];
}

export interface WithdrawalSummary {
  readonly id: string;
  readonly productName: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly explainUntil: LocalDate;
}

export interface ReportSummary {
  readonly id: string;
  readonly reference: string;
  readonly unitId: string | null;
}

/** What other modules ask of inspection. */
@Injectable()
export class InspectionFacade {
  /** @throws `inspection.not_found` */
  async inspection(tx: Tx, id: string): Promise<InspectionSummary> {
    const found = await tx.maybe<InspectionSummary>(
      `select i.id, i.kind, i.product_name as "productName", i.producer_id as "producerId", i.unit_id as "unitId", i.due_on as "dueOn",
              i.remedy_until as "remedyUntil", array(select m.user_id from inspection.team_member m where m.inspection_id = i.id) as "memberIds"
         from inspection.inspection i where i.id = $1`,
      [id],
    );
    if (!found) throw new DomainError('inspection.not_found');
    return found;
  }

  /** @throws `inspection.withdrawal_not_found` */
  async withdrawal(tx: Tx, id: string): Promise<WithdrawalSummary> {
    const found = await tx.maybe<WithdrawalSummary>(
      `select id, product_name as "productName", producer_id as "producerId", unit_id as "unitId", explain_until as "explainUntil"
         from inspection.withdrawal_case where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('inspection.withdrawal_not_found');
    return found;
  }

  /** Without what was reported and without the contact. @throws `inspection.report_not_found` */
  async report(tx: Tx, id: string): Promise<ReportSummary> {
    const found = await tx.maybe<ReportSummary>(
      `select id, reference, unit_id as "unitId" from inspection.violation_report where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('inspection.report_not_found');
    return found;
  }
}
