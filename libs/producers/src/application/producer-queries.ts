import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { WRITE_PRODUCER, WRITE_PRODUCT } from './producer-commands';

export const READ_PRODUCER = 'producers.producer.read';

export interface ProducerRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  /** A former name that the search text is part of; null where the name of today already is, or nothing is searched. */
  readonly formerName: string | null;
  readonly productCount: number;
}

export interface ProducerDetail extends Omit<ProducerRow, 'productCount' | 'formerName'> {
  readonly taxCode: string | null;
  readonly address: string;
  readonly representativeName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly version: number;
  readonly products: { id: string; name: string; sheetNo: number; state: string }[];
  readonly parties: { id: string; relation: string; name: string; note: string | null }[];
  readonly allowedActions: string[];
}

/** Reads of the registry. Identity numbers never leave it; phone and e-mail only for those who write there. */
@Injectable()
export class ProducerQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(
    actor: Actor,
    filter: { q: string | undefined; unitId: string | undefined; after: string | undefined; limit: number },
  ): Promise<ProducerRow[]> {
    return this.uow.read((tx) =>
      tx.query<ProducerRow>(
        `select p.id, p.kind, p.name, p.unit_id as "unitId", u.name as "unitName",
                case when $4::text is not null and platform.fold(p.name) not like '%' || platform.fold($4) || '%' then
                  (select k.from_name from producers.kind_change k
                    where k.producer_id = p.id and (platform.fold(k.from_name) like '%' || platform.fold($4) || '%' or k.from_tax_code = $4)
                    order by k.id desc limit 1) end as "formerName",
                (select count(*)::int from producers.product x where x.producer_id = p.id) as "productCount"
           from producers.producer p join programme.unit u on u.id = p.unit_id
          where ${scopeSql('p', 1, 'id')}
            and ($4::text is null or platform.fold(p.name) like '%' || platform.fold($4) || '%' or p.tax_code = $4
                 or p.id in (select k.producer_id from producers.kind_change k
                              where platform.fold(k.from_name) like '%' || platform.fold($4) || '%' or k.from_tax_code = $4))
            and ($5::text is null or exists (select 1 from programme.unit_scope f where f.ancestor_id = $5 and f.unit_id = p.unit_id))
            and ($6::uuid is null or p.id < $6)
          order by p.id desc limit $7`,
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

  /** @throws `producer.not_found` */
  get(actor: Actor, id: string): Promise<ProducerDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<Omit<ProducerDetail, 'allowedActions'>>(
        `select p.id, p.kind, p.name, p.unit_id as "unitId", u.name as "unitName", p.tax_code as "taxCode", p.address,
                p.representative_name as "representativeName", p.phone, p.email, p.version,
                coalesce((select jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name, 'sheetNo', x.sheet_no, 'state', x.state) order by x.id)
                            from producers.product x where x.producer_id = p.id), '[]') as products,
                coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'relation', t.relation, 'name', t.name, 'note', t.note) order by t.id)
                            from producers.related_party t where t.producer_id = p.id), '[]') as parties
           from producers.producer p join programme.unit u on u.id = p.unit_id
          where p.id = $1 and ${scopeSql('p', 2, 'id')}`,
        [id, ...scopeParams(actor.scopeFor(READ_PRODUCER))],
      );
      if (!found) throw new DomainError('producer.not_found');
      const mayWrite = actor.can(WRITE_PRODUCER) || actor.can(WRITE_PRODUCT);
      const shown = mayWrite ? found : { ...found, phone: null, email: null, parties: [] };
      return { ...shown, allowedActions: this.allowed(actor, mayWrite) };
    });
  }

  private allowed(actor: Actor, mayWrite: boolean): string[] {
    return [
      ...(mayWrite ? ['contact', 'add-party', 'add-product', 'personal'] : []),
      ...(actor.can(WRITE_PRODUCER) ? ['change-kind'] : []),
    ];
  }
}
