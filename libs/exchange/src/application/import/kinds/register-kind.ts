import { entryFaults, type EntryFacts, type ImportEntries } from '@app/activities';
import type { Author, Tx } from '@app/platform/database';
import { isWhole, type Column, type ParsedRow, type RowValues } from '../../../domain/import/columns';
import { fold } from '../../../domain/import/fold';
import type { CheckContext, HeldRecord, ImportKind, MadeRecord, Resolved, RowKey, WriteContext } from '../import-kind';
import { registerColumns, type ImportedRegister } from './register-columns';
import { Faults, mustText, numberOf, textOf } from './values';

interface ReadyEntry {
  readonly rowNo: number;
  readonly facts: EntryFacts;
}

/** Entries of one small register (training, communication, promotion). */
export abstract class RegisterKind implements ImportKind<ReadyEntry> {
  abstract readonly name: ImportedRegister;
  abstract readonly label: string;
  abstract readonly about: string;
  readonly group = 'activities';
  readonly columns: readonly Column[];

  protected constructor(
    private readonly entries: ImportEntries,
    private readonly register: ImportedRegister,
  ) {
    this.columns = registerColumns(register);
  }

  keysOf(values: RowValues): RowKey[] {
    const parts = ['kind', 'title', 'unit', 'district', 'fromOn'].map((key) => fold(textOf(values, key) ?? ''));
    return [
      { key: [...parts, String(values['week'] ?? '')].join('|'), column: 'title', words: 'loại, tên, đơn vị và ngày' },
    ];
  }

  async resolve(tx: Tx, ctx: CheckContext, rows: readonly ParsedRow[]): Promise<Resolved<ReadyEntry>> {
    const faults = new Faults();
    const ready: ReadyEntry[] = [];
    for (const row of rows) {
      const unitId = await unitOf(tx, ctx, row, faults);
      if (unitId === undefined || !isWhole(this.columns, row)) continue;
      const facts = factsOf(row.values, unitId);
      for (const { path, message } of entryFaults(this.register, facts, ctx.today))
        faults.add(row.rowNo, path === 'unitId' ? 'unit' : path, message);
      if (!faults.has(row.rowNo)) ready.push({ rowNo: row.rowNo, facts });
    }
    const taken = await this.entries.taken(
      tx,
      this.register,
      ready.map(({ facts }) => facts),
    );
    ready.forEach(({ rowNo }, index) => {
      if (taken[index]) faults.add(rowNo, 'title', 'Sổ đã có mục này (cùng loại, tên, đơn vị và ngày).');
    });
    return { faults: faults.all, ready: ready.filter(({ rowNo }) => !faults.has(rowNo)) };
  }

  async make(tx: Tx, ctx: WriteContext, { rowNo, facts }: ReadyEntry): Promise<MadeRecord[]> {
    const { register } = this;
    const id = await this.entries.add(tx, ctx.by, { register, facts, today: ctx.today }, ctx.batchId);
    return [{ rowNo, entity: 'register-entry', id, name: facts.title }];
  }

  undo(tx: Tx, by: Author, records: readonly MadeRecord[]): Promise<HeldRecord[]> {
    return this.entries.remove(
      tx,
      by,
      records.map(({ id }) => id),
    );
  }
}

async function unitOf(tx: Tx, ctx: CheckContext, row: ParsedRow, faults: Faults): Promise<string | undefined> {
  const unit = textOf(row.values, 'unit');
  if (unit === null) return undefined;
  const found = ctx.units.findAny(unit, textOf(row.values, 'district'));
  if ('fault' in found) faults.add(row.rowNo, 'unit', found.fault);
  else if (!(await ctx.units.reaches(tx, ctx.scope, found.unit.id)))
    faults.add(row.rowNo, 'unit', `${found.unit.name} ngoài địa bàn của bạn.`);
  else return found.unit.id;
  return undefined;
}

function factsOf(values: RowValues, unitId: string): EntryFacts {
  const text = (key: string): string | undefined => textOf(values, key) ?? undefined;
  const whole = (key: string): number | undefined => numberOf(values, key) ?? undefined;
  const fromOn = mustText(values, 'fromOn');
  return {
    unitId,
    kind: mustText(values, 'kind'),
    title: mustText(values, 'title'),
    fromOn,
    toOn: text('toOn') ?? fromOn,
    document: text('document'),
    note: text('note'),
    items: whole('items'),
    participants: whole('participants'),
    women: whole('women'),
    products: whole('products'),
    producers: whole('producers'),
    value: text('value'),
    broadcastOn: text('broadcastOn'),
    week: whole('week'),
    market: text('market'),
  };
}
