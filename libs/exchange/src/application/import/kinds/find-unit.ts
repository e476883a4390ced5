import type { Tx } from '@app/platform/database';
import type { ParsedRow } from '../../../domain/import/columns';
import type { CheckContext } from '../import-kind';
import { textOf, type Faults } from './values';

/** The unit that a row names, within the right of the person; undefined with the fault noted. */
export async function findUnit(tx: Tx, ctx: CheckContext, row: ParsedRow, faults: Faults): Promise<string | undefined> {
  const unit = textOf(row.values, 'unit');
  if (unit === null) return undefined;
  const found = ctx.units.find(unit, textOf(row.values, 'district'));
  if ('fault' in found) faults.add(row.rowNo, 'unit', found.fault);
  else if (!(await ctx.units.reaches(tx, ctx.scope, found.unit.id)))
    faults.add(row.rowNo, 'unit', `${found.unit.name} ngoài địa bàn của bạn.`);
  else return found.unit.id;
  return undefined;
}
