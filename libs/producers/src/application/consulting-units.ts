import { Injectable } from '@nestjs/common';
import { DomainError, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { canonical, readIdentityNo, readPhone, readTaxCode } from '../domain/registry-numbers';

export const READ_CONSULTANT = 'producers.consultant.read';
export const MANAGE_CONSULTANT = 'producers.consultant.manage';

export interface ConsultingUnitInput {
  readonly name: string;
  readonly taxCode?: string | undefined;
  readonly identityNo?: string | undefined;
  readonly address: string;
  readonly contactName?: string | undefined;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

export interface ConsultingUnitRow {
  readonly id: string;
  readonly name: string;
  readonly taxCode: string | null;
  readonly address: string;
  readonly running: number;
  readonly total: number;
}

export interface Consultancy {
  readonly id: string;
  readonly consultingUnitId: string;
  readonly consultingUnitName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly productId: string | null;
  readonly productName: string | null;
  readonly contractNo: string | null;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate | null;
  readonly note: string | null;
  readonly version: number;
}

export interface ConsultingUnitDetail extends Omit<ConsultingUnitRow, 'running' | 'total'> {
  readonly contactName: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly version: number;
  readonly consultancies: readonly Consultancy[];
  readonly canManage: boolean;
}

export const CONSULTANCY = `select c.id, c.consulting_unit_id as "consultingUnitId", u.name as "consultingUnitName", c.producer_id as "producerId",
       r.name as "producerName", c.product_id as "productId", p.name as "productName", c.contract_no as "contractNo", c.from_on as "fromOn",
       c.to_on as "toOn", c.note, c.version
  from producers.consultancy c join producers.consulting_unit u on u.id = c.consulting_unit_id
  join producers.producer r on r.id = c.producer_id left join producers.product p on p.id = c.product_id`;

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'constraint' in error &&
  typeof error.constraint === 'string' &&
  error.constraint.startsWith('consulting_unit_');

/** Register of consulting units (đơn vị tư vấn) and whom they advise; conflicts of interest are found by their numbers. */
@Injectable()
export class ConsultingUnits {
  constructor(private readonly uow: UnitOfWork) {}

  list(
    actor: Actor,
    filter: { q: string | undefined; after: string | undefined; limit: number },
  ): Promise<ConsultingUnitRow[]> {
    const scope = scopeParams(actor.scopeFor(READ_CONSULTANT));
    return this.uow.read((tx) =>
      tx.query<ConsultingUnitRow>(
        `select u.id, u.name, u.tax_code as "taxCode", u.address,
                (count(r.id) filter (where c.to_on is null or c.to_on >= platform.today()))::int as running, count(r.id)::int as total
           from producers.consulting_unit u left join producers.consultancy c on c.consulting_unit_id = u.id
           left join producers.producer r on r.id = c.producer_id and ${scopeSql('r', 4, 'id')}
          where ($1::text is null or platform.fold(u.name) like '%' || platform.fold($1) || '%' or u.tax_code = $1)
            and ($2::uuid is null or u.id < $2)
          group by u.id order by u.id desc limit $3`,
        [filter.q ?? null, filter.after ?? null, filter.limit + 1, ...scope],
      ),
    );
  }

  /** With what it advises of the reader's area. @throws `producer.consulting_unit_not_found` */
  get(actor: Actor, id: string): Promise<ConsultingUnitDetail> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<Omit<ConsultingUnitDetail, 'consultancies' | 'canManage'>>(
        `select id, name, tax_code as "taxCode", address, contact_name as "contactName", phone, email, version
           from producers.consulting_unit where id = $1`,
        [id],
      );
      if (!found) throw new DomainError('producer.consulting_unit_not_found');
      const consultancies = await tx.query<Consultancy>(
        `${CONSULTANCY} where c.consulting_unit_id = $1 and ${scopeSql('r', 2, 'id')} order by c.id desc limit 1000`,
        [id, ...scopeParams(actor.scopeFor(READ_CONSULTANT))],
      );
      return { ...found, consultancies, canManage: actor.can(MANAGE_CONSULTANT) };
    });
  }

  /** @throws `producer.party_without_number`, `producer.consulting_unit_taken` and the codes of numbers that cannot be read */
  create(input: ConsultingUnitInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'producers.consulting-unit.create', async (tx) => {
      const values = valuesOf(input);
      if (values.taxCode === null && values.identityNo === null)
        throw new DomainError('producer.party_without_number', { path: 'taxCode' });
      const id = tx.newId();
      await orTaken(() =>
        tx.execute(
          `insert into producers.consulting_unit (id, name, tax_code, identity_no, address, contact_name, phone, email, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now())`,
          [
            id,
            input.name,
            values.taxCode,
            values.identityNo,
            input.address,
            values.contactName,
            values.phone,
            values.email,
          ],
        ),
      );
      await this.note(tx, ctx, id, 'create');
      return { id };
    });
  }

  /** The identity number stays what it is unless a new one is given: no screen shows it. */
  update(id: string, input: ConsultingUnitInput, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'producers.consulting-unit.update', async (tx) => {
      const now = await tx.maybe<{ version: number; identityNo: string | null }>(
        `select version, identity_no as "identityNo" from producers.consulting_unit where id = $1 for update`,
        [id],
      );
      if (!now) throw new DomainError('producer.consulting_unit_not_found');
      assertVersion(ctx.expectedVersion, now.version);
      const values = valuesOf(input);
      const identityNo = values.identityNo ?? now.identityNo;
      if (values.taxCode === null && identityNo === null)
        throw new DomainError('producer.party_without_number', { path: 'taxCode' });
      const done = await orTaken(() =>
        tx.execute(
          `update producers.consulting_unit set name = $2, tax_code = $3, identity_no = $4, address = $5, contact_name = $6, phone = $7,
                  email = $8, version = version + 1 where id = $1`,
          [id, input.name, values.taxCode, identityNo, input.address, values.contactName, values.phone, values.email],
        ),
      );
      assertOneUpdated(done);
      await this.note(tx, ctx, id, 'update');
    });
  }

  private note(tx: Tx, ctx: CommandContext, id: string, action: 'create' | 'update'): Promise<void> {
    const from = action === 'create' ? null : 'registered';
    return recordTransition(tx, ctx, { entity: 'consulting-unit', id, action, from, to: 'registered' });
  }
}

const valuesOf = (input: ConsultingUnitInput) => ({
  taxCode: canonical(input.taxCode, readTaxCode, 'taxCode'),
  identityNo: canonical(input.identityNo, readIdentityNo, 'identityNo'),
  contactName: input.contactName ?? null,
  phone: canonical(input.phone, readPhone, 'phone'),
  email: input.email ?? null,
});

async function orTaken(work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    throw isTaken(error) ? new DomainError('producer.consulting_unit_taken', { path: 'taxCode' }) : error;
  }
}
