import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '@app/platform/database';
import { successionRecords, unitRecords, type UnitData } from '../domain/unit-data';

const DATA = join(__dirname, '..', '..', 'data');
const readData = <T>(...parts: string[]): T => JSON.parse(readFileSync(join(DATA, ...parts), 'utf8')) as T;

interface HolidayData {
  readonly holidays: readonly { readonly day: string; readonly name: string }[];
}

/** Loads the province's units and public holidays. Running it again adds what is missing and changes nothing else. */
@Injectable()
export class LoadReferenceData {
  constructor(private readonly uow: UnitOfWork) {}

  async execute(): Promise<void> {
    const units = readData<UnitData>('units', 'hatinh.json');
    const { holidays } = readData<HolidayData>('holidays.json');
    await this.uow.run(async (tx) => {
      await this.loadUnits(tx, units);
      await tx.execute(
        `insert into programme.holiday (day, name) select day, name from jsonb_to_recordset($1) as h (day date, name text) on conflict do nothing`,
        [JSON.stringify(holidays)],
      );
    });
  }

  private async loadUnits(tx: Tx, data: UnitData): Promise<void> {
    const added = await tx.execute(
      `insert into programme.unit (id, code, name, kind, parent_id, valid_from, valid_to)
       select id, code, name, kind, "parentId", "validFrom", "validTo"
         from jsonb_to_recordset($1) as u (id text, code text, name text, kind text, "parentId" text, "validFrom" date, "validTo" date)
       on conflict do nothing`,
      [JSON.stringify(unitRecords(data))],
    );
    const linked = await tx.execute(
      `insert into programme.unit_succession (from_unit_id, to_unit_id, part_only, inferred, effective_on)
       select "fromUnitId", "toUnitId", "partOnly", inferred, "effectiveOn"
         from jsonb_to_recordset($1)
           as s ("fromUnitId" text, "toUnitId" text, "partOnly" boolean, inferred boolean, "effectiveOn" date)
       on conflict do nothing`,
      [JSON.stringify(successionRecords(data))],
    );
    if (added + linked > 0) await tx.query('select programme.rebuild_unit_scope()');
  }
}
