import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { isVotingSeat } from '../domain/council-rules';
import { sheetMoveWorkflow, type SheetMoveState } from '../domain/sheet-move-workflow';
import { managesCouncil, visibleCase, type StoredCase } from './case-state';
import { openConflicts } from './conflicts';
import { membersOf } from './council-state';
import { CAST_BALLOT, withoutConflictSql } from './evaluation-access';

/** A request about a sheet of this product; nothing of what is ticked. */
export interface SheetMoveRow {
  readonly id: string;
  readonly version: number;
  readonly state: SheetMoveState;
  readonly memberName: string;
  readonly isMine: boolean;
  readonly fromCaseId: string;
  readonly fromProduct: string;
  readonly toCaseId: string;
  readonly toProduct: string;
  readonly reason: string;
  readonly askedByName: string;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly answerReason: string | null;
  readonly allowedActions: readonly string[];
}

export interface SheetMovesOf {
  readonly items: readonly SheetMoveRow[];
  /** For who runs the council while the product takes sheets: whose sheet, and the products to which it may go. */
  readonly asking: {
    readonly members: readonly { memberId: string; displayName: string }[];
    readonly products: readonly { caseId: string; productName: string; producerName: string; receiptNo: string }[];
  } | null;
}

/** Sheets entered for the wrong product: who runs the council sees all requests, a member his own. */
@Injectable()
export class SheetMoveQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first; none that names a product with which the reader is in conflict. @throws `evaluation.case_not_found` */
  of(actor: Actor, caseId: string): Promise<SheetMovesOf> {
    return this.uow.read(async (tx) => {
      const stored = await visibleCase(tx, actor, caseId);
      const manages = await managesCouncil(tx, actor, stored.councilId);
      const rows = await tx.query<Omit<SheetMoveRow, 'allowedActions'>>(
        `select v.id, v.version, v.state, u.display_name as "memberName", m.user_id = $2 as "isMine",
                v.from_case_id as "fromCaseId", f.facts->>'productName' as "fromProduct",
                v.to_case_id as "toCaseId", t.facts->>'productName' as "toProduct", v.reason,
                a.display_name as "askedByName", v.asked_at as "askedAt", v.answered_at as "answeredAt", v.answer_reason as "answerReason"
           from evaluation.sheet_move v join evaluation.council_member m on m.id = v.member_id
           join identity.app_user u on u.id = m.user_id join identity.app_user a on a.id = v.asked_by
           join evaluation.evaluation_case f on f.id = v.from_case_id join evaluation.evaluation_case t on t.id = v.to_case_id
          where $1 in (v.from_case_id, v.to_case_id) and ($3::boolean or m.user_id = $2)
            and ${withoutConflictSql('f', 2)} and ${withoutConflictSql('t', 2)}
          order by v.asked_at desc, v.id limit 100`,
        [caseId, actor.userId, manages],
      );
      const items = rows.map((row) => {
        const roles = [
          ...(row.isMine && actor.can(CAST_BALLOT) ? (['member'] as const) : []),
          ...(manages ? (['manager'] as const) : []),
        ];
        return { ...row, allowedActions: sheetMoveWorkflow.allowedActions(row.state, roles) };
      });
      const takesSheets = stored.state === 'assigned' || stored.state === 'scoring';
      return { items, asking: manages && takesSheets ? await this.asking(tx, actor, stored) : null };
    });
  }

  private async asking(tx: Tx, actor: Actor, stored: StoredCase): Promise<NonNullable<SheetMovesOf['asking']>> {
    const conflicts = await openConflicts(tx, stored.id);
    const members = (await membersOf(tx, stored.councilId))
      .filter(({ seat, userId, memberId }) => isVotingSeat(seat) && userId !== actor.userId && !conflicts.has(memberId))
      .map(({ memberId, displayName }) => ({ memberId, displayName }));
    const products = await tx.query<NonNullable<SheetMovesOf['asking']>['products'][number]>(
      `select c.id as "caseId", c.facts->>'productName' as "productName", c.facts->>'producerName' as "producerName",
              c.facts->>'receiptNo' as "receiptNo"
         from evaluation.evaluation_case c
        where c.council_id = $1 and c.id <> $2 and c.state in ('assigned', 'scoring')
          and (c.facts->>'sheetNo')::int = $3 and c.facts->>'rulebookId' = $4 and ${withoutConflictSql('c', 5)}
        order by c.round_id = $6 desc, c.facts->>'productName', c.id limit 500`,
      [stored.councilId, stored.id, stored.facts.sheetNo, stored.facts.rulebookId, actor.userId, stored.roundId],
    );
    return { members, products };
  }
}
