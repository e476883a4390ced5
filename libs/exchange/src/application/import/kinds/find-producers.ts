import type { Tx } from '@app/platform/database';
import { readTaxCode, type FoundProducer, type ImportProducers } from '@app/producers';
import type { ParsedRow } from '../../../domain/import/columns';
import type { CheckContext } from '../import-kind';
import { Faults, textOf } from './values';

interface Asked {
  readonly row: ParsedRow;
  readonly taxCode: string | null;
  readonly unitId: string | null;
}

/** The producer of each row, found by tax code or by name and unit, within the right of the person. Faults say what is not found. */
export async function findProducers(
  tx: Tx,
  ctx: CheckContext,
  of: { readonly producers: ImportProducers; readonly rows: readonly ParsedRow[]; readonly faults: Faults },
): Promise<Map<number, FoundProducer>> {
  const asked = of.rows.flatMap((row) => askedBy(ctx, row, of.faults) ?? []);
  const found = await of.producers.find(
    tx,
    asked.map(({ row, taxCode, unitId }) => ({ taxCode, name: textOf(row.values, 'producer'), unitId })),
  );
  const byRow = new Map<number, FoundProducer>();
  for (const [index, { row, taxCode }] of asked.entries()) {
    const [producer, another] = found[index] ?? [];
    const column = taxCode === null ? 'producer' : 'taxCode';
    if (!producer) of.faults.add(row.rowNo, column, 'Không tìm thấy chủ thể này; hãy nhập chủ thể trước.');
    else if (another)
      of.faults.add(row.rowNo, column, 'Có nhiều chủ thể trùng tên; hãy ghi mã số thuế hoặc xã, phường.');
    else if (!(await ctx.units.reaches(tx, ctx.scope, producer.unitId)))
      of.faults.add(row.rowNo, column, 'Chủ thể này ngoài địa bàn của bạn.');
    else byRow.set(row.rowNo, producer);
  }
  return byRow;
}

function askedBy(ctx: CheckContext, row: ParsedRow, faults: Faults): Asked[] | undefined {
  const tax = textOf(row.values, 'taxCode');
  const name = textOf(row.values, 'producer');
  if (tax !== null) {
    const read = readTaxCode(tax);
    if (read.ok) return [{ row, taxCode: read.value, unitId: null }];
    faults.add(row.rowNo, 'taxCode', 'Mã số thuế có 10 số, hoặc 10 và 3 số.');
    return undefined;
  }
  if (name === null) {
    faults.add(row.rowNo, 'producer', 'Cần mã số thuế hoặc tên của chủ thể.');
    return undefined;
  }
  const unit = textOf(row.values, 'unit');
  if (unit === null) return [{ row, taxCode: null, unitId: null }];
  const found = ctx.units.find(unit, textOf(row.values, 'district'));
  if ('unit' in found) return [{ row, taxCode: null, unitId: found.unit.id }];
  faults.add(row.rowNo, 'unit', found.fault);
  return undefined;
}
