import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { MarkKind, MarkState } from '../domain/marks';
import { MARK_COLUMNS, MARK_FROM, markOf, warnDays, type MarkView, type StoredMark } from './mark-record';
import { WRITE_PRODUCT } from './producer-commands';
import { READ_PRODUCER } from './producer-queries';

export interface ProductDetail {
  readonly id: string;
  readonly name: string;
  readonly sheetNo: number;
  readonly description: string;
  readonly story: string;
  readonly state: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly marks: readonly MarkView[];
  readonly consultants: readonly { readonly id: string; readonly name: string }[];
  readonly allowedActions: readonly string[];
}

interface Filter {
  readonly q: string | undefined;
  readonly kind: MarkKind | undefined;
  readonly state: MarkState | undefined;
  readonly after: readonly (string | number)[] | undefined;
  readonly limit: number;
}

const CONDITION: Readonly<Record<MarkState, string>> = {
  valid: `m.ended_on is null and (m.expires_on is null or m.expires_on > platform.today() + $7::int)`,
  expiring: `m.ended_on is null and m.expires_on between platform.today() and platform.today() + $7::int`,
  expired: `m.ended_on is null and m.expires_on < platform.today()`,
  ended: `m.ended_on is not null`,
};

/** Reads of products with their marks and codes, for those who may see the producer. */
@Injectable()
export class MarkQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** One product with everything the registry knows of it. @throws `producer.product_not_found` */
  product(actor: Actor, id: string): Promise<ProductDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<Omit<ProductDetail, 'marks' | 'allowedActions'>>(
        `select p.id, p.name, p.sheet_no as "sheetNo", p.description, p.story, p.state, r.id as "producerId", r.name as "producerName",
                u.name as "unitName",
                coalesce((select jsonb_agg(distinct jsonb_build_object('id', k.id, 'name', k.name))
                            from producers.consultancy c join producers.consulting_unit k on k.id = c.consulting_unit_id
                           where c.producer_id = r.id and (c.product_id is null or c.product_id = p.id)
                             and (c.to_on is null or c.to_on >= platform.today())), '[]') as consultants
           from producers.product p join producers.producer r on r.id = p.producer_id join programme.unit u on u.id = r.unit_id
          where p.id = $1 and ${scopeSql('r', 2, 'id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_PRODUCER))],
      );
      if (!found) throw new DomainError('producer.product_not_found');
      const days = await warnDays(tx);
      const marks = await tx.query<StoredMark>(
        `select ${MARK_COLUMNS} from ${MARK_FROM} where m.product_id = $1 order by m.ended_on is not null, m.id desc limit 500`,
        [id],
      );
      return {
        ...found,
        marks: marks.map((mark) => markOf(mark, days)),
        allowedActions: actor.can(WRITE_PRODUCT) ? ['mark'] : [],
      };
    });
  }

  /** Marks and codes of one's area by the last day, those without one at the end. */
  async list(actor: Actor, filter: Filter): Promise<(MarkView & { readonly key: string })[]> {
    const [day, id] = filter.after ?? [];
    return this.uow.read(async (tx) => {
      const days = await warnDays(tx);
      const rows = await tx.query<StoredMark & { key: string }>(
        `select ${MARK_COLUMNS}, coalesce(m.expires_on, '9999-12-31')::text as key from ${MARK_FROM}
          where ${scopeSql('r', 1, 'id')}
            and ($4::text is null or platform.fold(m.name || ' ' || m.number) like '%' || platform.fold($4) || '%'
                 or platform.fold(p.name) like '%' || platform.fold($4) || '%')
            and ($5::text is null or m.kind = $5)
            and ($6::date is null or (coalesce(m.expires_on, '9999-12-31'), m.id) > ($6::date, $8::uuid))
            and $7::int is not null ${filter.state === undefined ? '' : `and ${CONDITION[filter.state]}`}
          order by coalesce(m.expires_on, '9999-12-31'), m.id limit $9`,
        [
          ...scopeParams(actor.scopeFor(READ_PRODUCER)),
          filter.q ?? null,
          filter.kind ?? null,
          day ?? null,
          days,
          id ?? null,
          filter.limit + 1,
        ],
      );
      return rows.map(({ key, ...row }) => ({ ...markOf(row, days), key }));
    });
  }

  /** The file of a mark. @throws `producer.mark_not_found`, the same for hidden, absent and without a file */
  async file(actor: Actor, id: string): Promise<{ sha256: string; name: string; mediaType: string }> {
    const found = await this.uow.read((tx) =>
      tx.maybe<{ sha256: string; name: string; mediaType: string }>(
        `select m.file_sha256 as sha256, m.file_name as name, m.media_type as "mediaType"
           from producers.mark m join producers.producer r on r.id = m.producer_id
          where m.id = $1 and m.file_sha256 is not null and ${scopeSql('r', 2, 'id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_PRODUCER))],
      ),
    );
    if (!found) throw new DomainError('producer.mark_not_found');
    return found;
  }
}
