import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { IdeaState } from '../domain/idea-workflow';

export interface IdeaSummary {
  readonly id: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productId: string | null;
  readonly productName: string;
  readonly sheetNo: number;
  readonly state: IdeaState;
}

const SUMMARY = `i.id, i.producer_id as "producerId", i.unit_id as "unitId", i.product_id as "productId", i.product_name as "productName",
  i.sheet_no as "sheetNo", i.state`;

/** What other modules ask of ideas. */
@Injectable()
export class IdeasFacade {
  /** For work that nobody asked for in person (notices). @throws `idea.not_found` */
  async idea(tx: Tx, id: string): Promise<IdeaSummary> {
    const found = await tx.maybe<IdeaSummary>(`select ${SUMMARY} from ideas.idea i where i.id = $1`, [id]);
    if (!found) throw new DomainError('idea.not_found');
    return found;
  }

  /** The idea if the scope reaches it; its selection is not taken back before this transaction ends. @throws `idea.not_found` */
  async ideaInScope(tx: Tx, scope: Scope, id: string): Promise<IdeaSummary> {
    const found = await tx.maybe<IdeaSummary>(
      `select ${SUMMARY} from ideas.idea i where i.id = $1 and ${scopeSql('i', 2, 'producer_id', 'id')} for share of i`,
      [id, ...scopeParams(scope)],
    );
    if (!found) throw new DomainError('idea.not_found');
    return found;
  }
}
