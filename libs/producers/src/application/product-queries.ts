import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_PRODUCER } from './producer-queries';

export interface ProductRow {
  readonly id: string;
  readonly name: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly sheetNo: number;
  readonly description: string;
  readonly state: 'active' | 'ended';
}

/** Products of all producers that somebody may see. */
@Injectable()
export class ProductQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** Newest first. */
  list(
    actor: Actor,
    filter: { q: string | undefined; unitId: string | undefined; after: string | undefined; limit: number },
  ): Promise<ProductRow[]> {
    return this.uow.read((tx) =>
      tx.query<ProductRow>(
        `select x.id, x.name, p.id as "producerId", p.name as "producerName", u.name as "unitName", x.sheet_no as "sheetNo", x.description, x.state
           from producers.product x join producers.producer p on p.id = x.producer_id join programme.unit u on u.id = p.unit_id
          where ${scopeSql('p', 1, 'id')}
            and ($4::text is null or platform.fold(x.name) like '%' || platform.fold($4) || '%')
            and ($5::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $5 and f.unit_id = p.unit_id))
            and ($6::uuid is null or x.id < $6)
          order by x.id desc limit $7`,
        [
          ...scopeParams(actor.scopeFor(READ_PRODUCER)),
          filter.q ?? null,
          filter.unitId ?? null,
          filter.after ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }
}
