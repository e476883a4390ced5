import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Scope, Tx } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import type { ProducerKind } from '../domain/kind-changes';
import { canonical, readIdentityNo, readPhone, readTaxCode } from '../domain/registry-numbers';
import { MARK_COLUMNS, MARK_FROM, markOf, warnDays, type MarkView, type StoredMark } from './mark-record';

export type { ProducerKind } from '../domain/kind-changes';
export type Relation = 'owner' | 'member' | 'consultant' | 'trainer' | 'kin';

export interface ProducerSummary {
  readonly id: string;
  readonly kind: ProducerKind;
  readonly name: string;
  readonly unitId: string;
}

export interface ProductSummary {
  readonly id: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly name: string;
  readonly sheetNo: number;
  readonly imageSha256: string | null;
}

export interface RelatedPartyInput {
  readonly relation: Relation;
  readonly name: string;
  readonly identityNo?: string | undefined;
  readonly taxCode?: string | undefined;
  readonly note?: string | undefined;
}

export interface ProducerInput {
  readonly kind: ProducerKind;
  readonly name: string;
  readonly taxCode?: string | undefined;
  readonly unitId: string;
  readonly address: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly representativeName: string;
  readonly representativeIdentityNo?: string | undefined;
  readonly representativeGender?: 'female' | 'male' | undefined;
  /** Personal facts, given freely, for figures only (law 91/2025/QH15). */
  readonly representativeIsMinority?: boolean | undefined;
  readonly representativeIsDisabled?: boolean | undefined;
}

export interface ProductInput {
  readonly name: string;
  readonly sheetNo: number;
  readonly description: string;
  readonly story: string;
}

/** What a producer's own form says of it; a household's tax code is its person's number and stays out. */
export interface ProducerOnForm {
  readonly name: string;
  readonly kind: ProducerKind;
  readonly address: string;
  readonly taxCode: string | null;
  readonly representativeName: string;
}

/** Numbers by which conflicts of interest with a producer are found; for evaluation only. */
export interface ProducerTies {
  readonly producerId: string;
  readonly taxCode: string | null;
  readonly representativeIdentityNo: string | null;
  readonly parties: { relation: Relation; identityNo: string | null; taxCode: string | null }[];
}

const PRODUCT = `p.id, p.producer_id as "producerId", r.name as "producerName", r.unit_id as "unitId", p.name, p.sheet_no as "sheetNo", p.image_sha256 as "imageSha256"`;

/** What other modules ask of the registry of producers and products. */
@Injectable()
export class ProducersFacade {
  /** @throws `producer.not_found` */
  async producer(tx: Tx, id: string): Promise<ProducerSummary> {
    const found = await tx.maybe<ProducerSummary>(
      `select id, kind, name, unit_id as "unitId" from producers.producer where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('producer.not_found');
    return found;
  }

  /** The producer if the scope reaches it. @throws `producer.not_found`, the same for hidden and absent */
  async producerInScope(tx: Tx, scope: Scope, id: string): Promise<ProducerSummary> {
    const found = await tx.maybe<ProducerSummary>(
      `select p.id, p.kind, p.name, p.unit_id as "unitId" from producers.producer p where p.id = $1 and ${scopeSql('p', 2, 'id')}`,
      [id, ...scopeParams(scope)],
    );
    if (!found) throw new DomainError('producer.not_found');
    return found;
  }

  /** For papers that the producer signs. @throws `producer.not_found` */
  async onForm(tx: Tx, id: string): Promise<ProducerOnForm> {
    const found = await tx.maybe<ProducerOnForm>(
      `select name, kind, address, case when kind <> 'household' then tax_code end as "taxCode",
              representative_name as "representativeName" from producers.producer where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('producer.not_found');
    return found;
  }

  /** @throws `producer.product_not_found` */
  async product(tx: Tx, id: string): Promise<ProductSummary> {
    const found = await tx.maybe<ProductSummary>(
      `select ${PRODUCT} from producers.product p join producers.producer r on r.id = p.producer_id where p.id = $1`,
      [id],
    );
    if (!found) throw new DomainError('producer.product_not_found');
    return found;
  }

  /** Description and story of a product, for what is frozen with a dossier. @throws `producer.product_not_found` */
  async productTexts(tx: Tx, id: string): Promise<{ description: string; story: string }> {
    const found = await tx.maybe<{ description: string; story: string }>(
      `select description, story from producers.product where id = $1`,
      [id],
    );
    if (!found) throw new DomainError('producer.product_not_found');
    return found;
  }

  /** Producers by their ids, in one query, for lists. */
  async producers(tx: Tx, ids: readonly string[]): Promise<Map<string, ProducerSummary>> {
    const rows = await tx.query<ProducerSummary>(
      `select id, kind, name, unit_id as "unitId" from producers.producer where id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Products by their ids, in one query, for lists. */
  async products(tx: Tx, ids: readonly string[]): Promise<Map<string, ProductSummary>> {
    const rows = await tx.query<ProductSummary>(
      `select ${PRODUCT} from producers.product p join producers.producer r on r.id = p.producer_id where p.id = any($1)`,
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** @throws `producer.mark_not_found` */
  async mark(tx: Tx, id: string): Promise<MarkView> {
    const found = await tx.maybe<StoredMark>(`select ${MARK_COLUMNS} from ${MARK_FROM} where m.id = $1`, [id]);
    if (!found) throw new DomainError('producer.mark_not_found');
    return markOf(found, await warnDays(tx));
  }

  /**
   * Identity and tax numbers tied to several producers, in one query: declared parties, consulting units of today and before, and the
   * tax codes that the organisation had itself.
   */
  tiesOf(tx: Tx, producerIds: readonly string[]): Promise<ProducerTies[]> {
    return tx.query<ProducerTies>(
      `select p.id as "producerId", p.tax_code as "taxCode", p.representative_identity_no as "representativeIdentityNo",
              coalesce((select jsonb_agg(jsonb_build_object('relation', t.relation, 'identityNo', t.identity_no, 'taxCode', t.tax_code))
                          from (select relation, identity_no, tax_code from producers.related_party where producer_id = p.id
                                union
                                select 'consultant', u.identity_no, u.tax_code
                                  from producers.consultancy c join producers.consulting_unit u on u.id = c.consulting_unit_id
                                 where c.producer_id = p.id
                                union
                                select 'member', null, k.from_tax_code from producers.kind_change k
                                 where k.producer_id = p.id and k.from_tax_code is not null) t), '[]') as parties
         from producers.producer p where p.id = any($1)`,
      [[...new Set(producerIds)]],
    );
  }

  /** @throws `producer.tax_code_taken` and the codes of numbers that cannot be read */
  async createProducer(tx: Tx, input: ProducerInput): Promise<string> {
    const id = tx.newId();
    const added = await tx.execute(
      `insert into producers.producer (id, kind, name, tax_code, unit_id, address, phone, email, representative_name,
                                       representative_identity_no, representative_gender, representative_is_minority,
                                       representative_is_disabled, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, platform.now()) on conflict (tax_code) do nothing`,
      [
        id,
        input.kind,
        input.name,
        canonical(input.taxCode, readTaxCode, 'taxCode'),
        input.unitId,
        input.address,
        canonical(input.phone, readPhone, 'phone'),
        input.email ?? null,
        input.representativeName,
        canonical(input.representativeIdentityNo, readIdentityNo, 'representativeIdentityNo'),
        input.representativeGender ?? null,
        input.representativeIsMinority ?? null,
        input.representativeIsDisabled ?? null,
      ],
    );
    if (added === 0) throw new DomainError('producer.tax_code_taken', { path: 'taxCode' });
    return id;
  }

  /** @throws `producer.party_without_number` */
  async addParty(tx: Tx, producerId: string, party: RelatedPartyInput): Promise<string> {
    if (party.identityNo === undefined && party.taxCode === undefined)
      throw new DomainError('producer.party_without_number', { path: 'identityNo' });
    const id = tx.newId();
    await tx.execute(
      `insert into producers.related_party (id, producer_id, relation, name, identity_no, tax_code, note) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        producerId,
        party.relation,
        party.name,
        canonical(party.identityNo, readIdentityNo, 'identityNo'),
        canonical(party.taxCode, readTaxCode, 'taxCode'),
        party.note ?? null,
      ],
    );
    return id;
  }

  async createProduct(tx: Tx, producerId: string, input: ProductInput): Promise<string> {
    const id = tx.newId();
    await tx.execute(
      `insert into producers.product (id, producer_id, name, sheet_no, description, story, created_at)
       values ($1, $2, $3, $4, $5, $6, platform.now())`,
      [id, producerId, input.name, input.sheetNo, input.description, input.story],
    );
    return id;
  }
}
