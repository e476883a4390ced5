import { Injectable } from '@nestjs/common';
import { recordTransition, recordTransitions, type Author, type Tx } from '@app/platform/database';
import { ProducersFacade, type ProducerInput, type ProductInput } from './producers.facade';

/** How a spreadsheet names a producer: by tax code, or by name and unit. */
export interface ProducerKey {
  readonly taxCode: string | null;
  readonly name: string | null;
  readonly unitId: string | null;
}

export interface FoundProducer {
  readonly id: string;
  readonly name: string;
  readonly unitId: string;
  readonly taxCode: string | null;
}

export interface FoundProduct {
  readonly id: string;
  readonly producerId: string;
  readonly name: string;
  readonly sheetNo: number;
}

/** A record that an undoing could not take back, and the table that holds it. */
export interface HeldImport {
  readonly id: string;
  readonly heldBy: string;
}

const FOUND = `p.id, p.name, p.unit_id as "unitId", p.tax_code as "taxCode"`;

/** Door of imports: producers and products by the names that spreadsheets have, and taking back what was brought in untouched. */
@Injectable()
export class ImportProducers {
  constructor(private readonly producers: ProducersFacade) {}

  /** Producers behind each key, in the key's place; several where a name is shared. Units of then and of today are the same place. */
  async find(tx: Tx, keys: readonly ProducerKey[]): Promise<FoundProducer[][]> {
    const asked = JSON.stringify(
      keys.map((key, place) => ({ place, tax_code: key.taxCode, name: key.name, unit_id: key.unitId })),
    );
    const rows = [
      ...(await tx.query<FoundProducer & { place: number }>(
        `select k.place, ${FOUND} from jsonb_to_recordset($1) as k (place int, tax_code text)
           join producers.producer p on p.tax_code = k.tax_code`,
        [asked],
      )),
      ...(await tx.query<FoundProducer & { place: number }>(
        `select k.place, ${FOUND} from jsonb_to_recordset($1) as k (place int, tax_code text, name text, unit_id text)
           join producers.producer p on platform.fold(p.name) = platform.fold(k.name)
          where k.tax_code is null
            and (k.unit_id is null or p.unit_id = k.unit_id
                 or exists (select from programme.unit_scope s where s.ancestor_id = k.unit_id and s.unit_id = p.unit_id)
                 or exists (select from programme.unit_scope s where s.ancestor_id = p.unit_id and s.unit_id = k.unit_id))`,
        [asked],
      )),
    ];
    const found: FoundProducer[][] = keys.map(() => []);
    for (const { place, ...producer } of rows) found[place]?.push(producer);
    return found;
  }

  /** Products of these producers by name, in the place of each. */
  async findProducts(
    tx: Tx,
    keys: readonly { readonly producerId: string; readonly name: string }[],
  ): Promise<(FoundProduct | undefined)[]> {
    const rows = await tx.query<FoundProduct & { place: number }>(
      `select distinct on (k.place) k.place, p.id, p.producer_id as "producerId", p.name, p.sheet_no as "sheetNo"
         from jsonb_to_recordset($1) as k (place int, producer_id uuid, name text)
         join producers.product p on p.producer_id = k.producer_id and platform.fold(p.name) = platform.fold(k.name)
        order by k.place, p.id`,
      [JSON.stringify(keys.map((key, place) => ({ place, producer_id: key.producerId, name: key.name })))],
    );
    const found: (FoundProduct | undefined)[] = keys.map(() => undefined);
    for (const { place, ...product } of rows) found[place] = product;
    return found;
  }

  /** @throws `producer.tax_code_taken` and the codes of numbers that cannot be read */
  async addProducer(tx: Tx, by: Author, input: ProducerInput, batchId: string): Promise<string> {
    const id = await this.producers.createProducer(tx, input);
    const facts = { import: batchId };
    await recordTransition(tx, by, { entity: 'producer', id, action: 'create', from: null, to: 'registered', facts });
    return id;
  }

  async addProduct(
    tx: Tx,
    by: Author,
    of: { producerId: string; batchId: string },
    input: ProductInput,
  ): Promise<string> {
    const id = await this.producers.createProduct(tx, of.producerId, input);
    const facts = { import: of.batchId };
    await recordTransition(tx, by, { entity: 'product', id, action: 'create', from: null, to: 'active', facts });
    return id;
  }

  /** Takes producers back that nobody has changed and nothing rests on; answers those that stay. */
  async removeProducers(tx: Tx, by: Author, ids: readonly string[]): Promise<HeldImport[]> {
    const withUsers = await tx.query<HeldImport>(
      `select distinct g.scope_id as id, 'role_grant' as "heldBy" from identity.role_grant g
        where g.scope_kind = 'organisation' and g.scope_id = any($1::text[])`,
      [ids],
    );
    if (withUsers.length > 0) return withUsers;
    return this.remove(tx, by, { table: 'producers.producer', entity: 'producer', from: 'registered' }, ids);
  }

  removeProducts(tx: Tx, by: Author, ids: readonly string[]): Promise<HeldImport[]> {
    return this.remove(tx, by, { table: 'producers.product', entity: 'product', from: 'active' }, ids);
  }

  private async remove(
    tx: Tx,
    by: Author,
    what: { readonly table: string; readonly entity: string; readonly from: string },
    ids: readonly string[],
  ): Promise<HeldImport[]> {
    const held = await tx.query<HeldImport>(
      `select id, held_by as "heldBy" from platform.delete_untouched($1::regclass, $2)`,
      [what.table, ids],
    );
    const { entity, from } = what;
    await recordTransitions(
      tx,
      by,
      ids.map((id) => ({ entity, id, action: 'import-undone', from, to: 'removed' })),
    );
    return held;
  }
}
