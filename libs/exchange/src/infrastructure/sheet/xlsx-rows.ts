import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { FileFault, type Cell, type SheetRow } from '../../domain/import/cell';
import { FILE_LIMITS } from '../../domain/import/limits';
import { fold } from '../../domain/import/fold';
import { openWorkbook, type Workbook } from './workbook';

export const DATA_SHEET = 'Dữ liệu';
/** Bytes of markup without a tag: longer than any cell can be. */
const LONGEST_SILENCE = 512 * 1024;

/** Hears about each tag of a part; what it does not want to hear is thrown away. */
interface Listener {
  readonly open: (tag: SaxesTagPlain) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads a part piece by piece. A document type (the door to entities and other files) is refused. @throws FileFault */
async function* readPart(workbook: Workbook, part: string, listener: Listener): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  let silence = 0;
  parser.on('doctype', () => {
    throw new FileFault('entities', part);
  });
  parser.on('error', () => {
    throw new FileFault('broken', part);
  });
  parser.on('opentag', (tag) => {
    silence = 0;
    listener.open(tag);
  });
  parser.on('closetag', (tag) => {
    silence = 0;
    listener.close(localName(tag.name));
  });
  parser.on('text', listener.text);
  const decoder = new StringDecoder('utf8');
  let inflated = 0;
  try {
    for await (const chunk of await workbook.open(part)) {
      const bytes = chunk as Buffer;
      inflated += bytes.length;
      silence += bytes.length;
      if (inflated > FILE_LIMITS.inflatedBytes) throw new FileFault('bomb', part);
      parser.write(decoder.write(bytes));
      if (silence > LONGEST_SILENCE) throw new FileFault('cell_too_long', part);
      yield bytes.length;
    }
    parser.close();
  } catch (error) {
    if (error instanceof FileFault) throw error;
    // the archive's reader breaks off when more comes out than the directory says
    throw new FileFault(error instanceof Error && error.message.includes('too many bytes') ? 'bomb' : 'broken', part);
  }
}

/** Texts that cells point at. @throws FileFault `too_many_cells` when they are more than a sheet of an office has */
async function sharedTexts(workbook: Workbook): Promise<string[]> {
  const texts: string[] = [];
  if (!workbook.has('xl/sharedStrings.xml')) return texts;
  let letters = 0;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  const listener: Listener = {
    open: ({ name }) => {
      const tag = localName(name);
      if (tag === 'si') current = '';
      if (tag === 'rPh') inPhonetic = true;
      inText = tag === 't' && !inPhonetic;
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') inPhonetic = false;
      if (tag !== 'si') return;
      letters += current.length;
      if (letters > FILE_LIMITS.sharedLetters) throw new FileFault('too_many_cells');
      texts.push(current);
    },
    text: (text) => {
      if (inText && current.length <= FILE_LIMITS.cellLetters) current += text;
    },
  };
  for await (const _bytes of readPart(workbook, 'xl/sharedStrings.xml', listener));
  return texts;
}

/** The sheet of data: the one of the template's name, else the first. */
async function dataSheet(workbook: Workbook): Promise<string> {
  const sheets: { name: string; id: string }[] = [];
  for await (const _bytes of readPart(workbook, 'xl/workbook.xml', {
    open: (tag) => {
      if (localName(tag.name) !== 'sheet') return;
      const id =
        Object.entries(tag.attributes).find(([key]) => localName(key) === 'id' && key.includes(':'))?.[1] ?? '';
      sheets.push({ name: tag.attributes['name'] ?? '', id });
    },
    close: () => undefined,
    text: () => undefined,
  }));
  const wanted = sheets.find(({ name }) => fold(name) === fold(DATA_SHEET)) ?? sheets[0];
  if (!wanted) throw new FileFault('no_workbook');
  let target: string | undefined;
  for await (const _bytes of readPart(workbook, 'xl/_rels/workbook.xml.rels', {
    open: ({ name, attributes }) => {
      if (localName(name) === 'Relationship' && attributes['Id'] === wanted.id) target = attributes['Target'];
    },
    close: () => undefined,
    text: () => undefined,
  }));
  if (target === undefined) throw new FileFault('broken');
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** "AB12" → column 27 (from 0). @throws FileFault for a cell further out than any sheet of ours */
function columnOf(reference: string): number {
  const letters = /^([A-Z]{1,7})(\d{1,9})$/.exec(reference)?.[1];
  if (letters === undefined) throw new FileFault('broken', reference);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column >= FILE_LIMITS.columns) throw new FileFault('too_many_cells', reference);
  return column;
}

/** Collects the rows of a sheet. Of a formula the value that was saved with it is taken, else its own text; nothing is calculated. */
class RowCollector implements Listener {
  readonly ready: SheetRow[] = [];
  private rowNo = 0;
  private cells: (Cell | undefined)[] = [];
  private column = -1;
  private type = '';
  private value = '';
  private formula = '';
  private taking: 'value' | 'formula' | undefined;

  constructor(
    private readonly texts: readonly string[],
    private readonly mostRows: number,
  ) {}

  readonly open = ({ name, attributes }: SaxesTagPlain): void => {
    const tag = localName(name);
    if (tag === 'row') this.beginRow(attributes['r']);
    else if (tag === 'c') {
      this.column = attributes['r'] === undefined ? this.column + 1 : columnOf(attributes['r']);
      if (this.column >= FILE_LIMITS.columns) throw new FileFault('too_many_cells');
      this.type = attributes['t'] ?? 'n';
      this.value = '';
      this.formula = '';
    } else if (tag === 'v' || tag === 't') this.taking = 'value';
    else if (tag === 'f') this.taking = 'formula';
  };

  readonly close = (tag: string): void => {
    if (tag === 'v' || tag === 't' || tag === 'f') this.taking = undefined;
    else if (tag === 'c') this.cells[this.column] = this.cell();
    else if (tag === 'row') this.ready.push({ rowNo: this.rowNo, cells: this.cells });
  };

  readonly text = (text: string): void => {
    if (this.taking === undefined) return;
    if (this.taking === 'value') this.value += text;
    else this.formula += text;
    if (this.value.length > FILE_LIMITS.cellLetters || this.formula.length > FILE_LIMITS.cellLetters)
      throw new FileFault('cell_too_long', undefined, this.rowNo);
  };

  private beginRow(number: string | undefined): void {
    this.rowNo = number === undefined ? this.rowNo + 1 : Number(number);
    if (!Number.isSafeInteger(this.rowNo) || this.rowNo < 1) throw new FileFault('broken');
    if (this.rowNo > this.mostRows) throw new FileFault('too_many_rows', String(this.mostRows));
    this.cells = [];
    this.column = -1;
  }

  private cell(): Cell | undefined {
    if (this.type === 's') return { text: this.texts[Number(this.value)] ?? '', numeric: false };
    if (this.value === '') return this.formula === '' ? undefined : { text: `=${this.formula}`, numeric: false };
    if (this.type !== 'n') return { text: this.value, numeric: false };
    const number = Number(this.value);
    if (!Number.isFinite(number)) return { text: this.value, numeric: false };
    return { text: /e/i.test(this.value) ? plain(number) : this.value, numeric: true };
  }
}

/** A number without exponent: "1.5E9" → "1500000000". */
const plain = (number: number): string =>
  Number.isInteger(number) ? BigInt(number).toString() : String(Number(number.toPrecision(15)));

/** Rows of a workbook's data sheet, one after the other in flat memory; `progress` tells the share that has been read. @throws FileFault */
export async function* xlsxRows(
  path: string,
  options: { readonly mostRows: number; readonly progress?: (share: number) => void },
): AsyncGenerator<SheetRow> {
  const workbook = await openWorkbook(path);
  try {
    const sheet = await dataSheet(workbook);
    const collector = new RowCollector(await sharedTexts(workbook), options.mostRows);
    const whole = Math.max(1, workbook.inflatedSizeOf(sheet));
    let read = 0;
    for await (const bytes of readPart(workbook, sheet, collector)) {
      read += bytes;
      options.progress?.(Math.min(1, read / whole));
      yield* collector.ready.splice(0);
    }
  } finally {
    workbook.close();
  }
}
