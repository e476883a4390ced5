import { DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { SheetMoveState } from '../domain/sheet-move-workflow';

/** A request to move a sheet, as stored, with the names that its messages need. */
export interface StoredMove {
  readonly id: string;
  readonly councilId: string;
  readonly memberId: string;
  /** Of the member. */
  readonly userId: string;
  readonly memberName: string;
  readonly fromCaseId: string;
  readonly fromProduct: string;
  readonly toCaseId: string;
  readonly toProduct: string;
  readonly reason: string;
  readonly state: SheetMoveState;
  readonly version: number;
  readonly askedBy: string;
}

/** @throws `evaluation.sheet_move_not_found` */
export async function storedMove(tx: Tx, id: string): Promise<StoredMove> {
  const found = await tx.maybe<StoredMove>(
    `select v.id, v.council_id as "councilId", v.member_id as "memberId", m.user_id as "userId", u.display_name as "memberName",
            v.from_case_id as "fromCaseId", f.facts->>'productName' as "fromProduct",
            v.to_case_id as "toCaseId", t.facts->>'productName' as "toProduct", v.reason, v.state, v.version, v.asked_by as "askedBy"
       from evaluation.sheet_move v join evaluation.council_member m on m.id = v.member_id
       join identity.app_user u on u.id = m.user_id join evaluation.evaluation_case f on f.id = v.from_case_id
       join evaluation.evaluation_case t on t.id = v.to_case_id where v.id = $1`,
    [id],
  );
  if (!found) throw new DomainError('evaluation.sheet_move_not_found');
  return found;
}
