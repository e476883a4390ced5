import { Injectable } from '@nestjs/common';
import type { Author, Tx } from '@app/platform/database';
import {
  ImportProducers,
  readIdentityNo,
  readPhone,
  readTaxCode,
  type ProducerInput,
  type ProducerKind,
} from '@app/producers';
import { isWhole, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { findUnit } from './find-unit';
import { PRODUCER_COLUMNS } from './producer-columns';
import { Faults, flagOf, mustText, textOf } from './values';

interface ReadyProducer {
  readonly rowNo: number;
  readonly input: ProducerInput;
}

const NUMBERS = [
  { key: 'taxCode', read: readTaxCode, fault: 'Mã số thuế có 10 số, hoặc 10 và 3 số.' },
  { key: 'phone', read: readPhone, fault: 'Số điện thoại không đúng.' },
  { key: 'identityNo', read: readIdentityNo, fault: 'Số căn cước có 12 số.' },
] as const;
const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/;

/** Producers with contact facts and representative. */
@Injectable()
export class ProducersKind implements ImportKind<ReadyProducer> {
  readonly name = 'producers';
  readonly group = 'registers';
  readonly label = 'Chủ thể';
  readonly about = 'Hộ, tổ hợp tác, hợp tác xã, doanh nghiệp với địa chỉ và người đại diện.';
  readonly columns = PRODUCER_COLUMNS;

  constructor(private readonly producers: ImportProducers) {}

  keysOf(values: RowValues): RowKey[] {
    const tax = textOf(values, 'taxCode');
    const read = tax === null ? undefined : readTaxCode(tax);
    const name = [values['name'], values['unit'], values['district'] ?? ''].map((text) => fold(String(text))).join('|');
    return [
      ...(read?.ok ? [{ key: `tax|${read.value}`, column: 'taxCode', words: 'mã số thuế' }] : []),
      { key: `name|${name}`, column: 'name', words: 'tên và xã, phường' },
    ];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyProducer>> {
    const faults = new Faults();
    const ready: ReadyProducer[] = [];
    for (const row of rows) {
      const unitId = await findUnit(tx, ctx, row, faults);
      assertNumbers(row, faults);
      if (textOf(row.values, 'representative') === null)
        faults.warn(row.rowNo, 'representative', 'Chưa có người đại diện; bổ sung sau ở trang chủ thể.');
      if (unitId !== undefined && isWhole(this.columns, row) && !faults.has(row.rowNo))
        ready.push({ rowNo: row.rowNo, input: inputOf(row, unitId) });
    }
    await this.findTwins(tx, ready, faults);
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, row: ReadyProducer): Promise<MadeRecord[]> {
    const id = await this.producers.addProducer(tx, ctx.by, row.input, ctx.batchId);
    return [{ rowNo: row.rowNo, entity: 'producer', id, name: row.input.name }];
  }

  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    return this.producers.removeProducers(
      tx,
      by,
      records.map(({ id }) => id),
    );
  }

  private async findTwins(tx: Tx, ready: readonly ReadyProducer[], faults: Faults): Promise<void> {
    const byTax = await this.producers.find(
      tx,
      ready.map(({ input }) => ({ taxCode: input.taxCode ?? null, name: null, unitId: null })),
    );
    const byName = await this.producers.find(
      tx,
      ready.map(({ input }) => ({ taxCode: null, name: input.name, unitId: input.unitId })),
    );
    ready.forEach(({ rowNo }, index) => {
      const [tax] = byTax[index] ?? [];
      const [name] = byName[index] ?? [];
      if (tax) faults.add(rowNo, 'taxCode', `Mã số thuế này đã có: ${tax.name}.`);
      else if (name) faults.add(rowNo, 'name', `Chủ thể ${name.name} ở xã, phường này đã có trong hệ thống.`);
    });
  }
}

function assertNumbers(row: ParsedRow, faults: Faults): void {
  for (const { key, read, fault } of NUMBERS) {
    const text = textOf(row.values, key);
    if (text !== null && !read(text).ok) faults.add(row.rowNo, key, fault);
  }
  const email = textOf(row.values, 'email');
  if (email !== null && !EMAIL.test(email)) faults.add(row.rowNo, 'email', 'Địa chỉ email không đúng.');
}

function inputOf({ values }: ParsedRow, unitId: string): ProducerInput {
  const tax = textOf(values, 'taxCode');
  const read = tax === null ? undefined : readTaxCode(tax);
  const gender = textOf(values, 'gender');
  return {
    kind: mustText(values, 'kind') as ProducerKind,
    name: mustText(values, 'name'),
    taxCode: read?.ok ? read.value : undefined,
    unitId,
    address: textOf(values, 'address') ?? '',
    phone: textOf(values, 'phone') ?? undefined,
    email: textOf(values, 'email') ?? undefined,
    representativeName: textOf(values, 'representative') ?? '',
    representativeIdentityNo: textOf(values, 'identityNo') ?? undefined,
    representativeGender: gender === 'female' || gender === 'male' ? gender : undefined,
    representativeIsMinority: flagOf(values, 'isMinority') ?? undefined,
    representativeIsDisabled: flagOf(values, 'isDisabled') ?? undefined,
  };
}
