import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { readSetting } from '@app/platform/settings';
import { markState, type MarkKind, type MarkState } from '../domain/marks';
import { MARK_REMINDER_DAYS } from './mark-settings';

/** A mark or code as lists and pages show it. */
export interface MarkView {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly kind: MarkKind;
  readonly name: string;
  readonly number: string;
  readonly owner: string;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  readonly expiresOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  readonly endedReason: string | null;
  readonly fileName: string | null;
  readonly version: number;
  readonly state: MarkState;
}

export type StoredMark = Omit<MarkView, 'state'> & { readonly today: LocalDate };

export const MARK_COLUMNS = `m.id, m.product_id as "productId", p.name as "productName", m.producer_id as "producerId",
  r.name as "producerName", m.kind, m.name, m.number, m.owner, m.issuer, m.issued_on as "issuedOn", m.expires_on as "expiresOn",
  m.ended_on as "endedOn", m.ended_reason as "endedReason", m.file_name as "fileName", m.version, platform.today() as today`;
export const MARK_FROM = `producers.mark m join producers.product p on p.id = m.product_id join producers.producer r on r.id = m.producer_id`;

/** Days before the end from which a mark stands out. */
export const warnDays = async (tx: Tx): Promise<number> => Math.max(...(await readSetting(tx, MARK_REMINDER_DAYS)));

export function markOf({ today, ...mark }: StoredMark, days: number): MarkView {
  return { ...mark, state: markState(mark, today, days) };
}

/** What the commands look at, locked. @throws `producer.mark_not_found` */
export async function lockMark(
  tx: Tx,
  id: string,
): Promise<{ producerId: string; kind: MarkKind; version: number; endedOn: LocalDate | null }> {
  const found = await tx.maybe<{ producerId: string; kind: MarkKind; version: number; endedOn: LocalDate | null }>(
    `select producer_id as "producerId", kind, version, ended_on as "endedOn" from producers.mark where id = $1 for update`,
    [id],
  );
  if (!found) throw new DomainError('producer.mark_not_found');
  return found;
}
