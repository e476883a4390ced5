import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { Limits } from '../domain/limits';
import type { RegulationState } from '../domain/regulation-workflow';

/** A regulation as stored. */
export interface RegulationRow {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuingBody: string;
  readonly state: RegulationState;
  readonly limits: Limits;
  readonly reviewedOn: LocalDate | null;
  readonly reviewNumber: string | null;
  readonly issuedOn: LocalDate | null;
  readonly inForceFrom: LocalDate | null;
  readonly inForceTo: LocalDate | null;
  readonly version: number;
}

export const REGULATION_COLUMNS = `id, title, number, issuing_body as "issuingBody", state, limits, reviewed_on as "reviewedOn",
  review_number as "reviewNumber", issued_on as "issuedOn", in_force_from as "inForceFrom", in_force_to as "inForceTo", version`;

/** @throws `sales_regulation.not_found` */
export async function loadRegulation(tx: Tx, id: string, lock: '' | 'for update' = ''): Promise<RegulationRow> {
  const found = await tx.maybe<RegulationRow>(
    `select ${REGULATION_COLUMNS} from sales.regulation where id = $1 ${lock}`,
    [id],
  );
  if (!found) throw new DomainError('sales_regulation.not_found');
  return found;
}

/** The regulation by which a point is judged on a day. @throws `sales_regulation.none_that_day` */
export async function regulationOn(tx: Tx, day: LocalDate): Promise<RegulationRow> {
  const found = await tx.maybe<RegulationRow>(
    `select ${REGULATION_COLUMNS} from sales.regulation
      where state in ('in-force', 'replaced') and in_force_from <= $1 and (in_force_to is null or in_force_to >= $1)`,
    [day],
  );
  if (!found) throw new DomainError('sales_regulation.none_that_day', { day });
  return found;
}
