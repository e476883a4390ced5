import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { plainCell, type SheetColumn } from './render-xlsx';

/** A sheet whose rows come piece by piece. */
export interface StreamedSheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly Row[]>;
}

/** As many rows as a sheet may have (ECMA-376), its heading among them. */
const MOST_ROWS = 1_048_576;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
/** The same rows give the same bytes. */
const SAME_TIME = { mtime: new Date(2020, 0, 1), forceDosTimestamp: true } as const;

const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(NOT_IN_XML, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

/** 0 → A, 26 → AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escaped(plainCell(text))}</t></is></c>`;

/** Places in the cell formats of {@link STYLES}. */
const NUMBER_STYLES: Readonly<Record<SheetColumn['type'], number | undefined>> = { int: 3, points: 4, text: undefined };

type Row = readonly (string | number | null)[];

function rowXml(columns: readonly SheetColumn[], row: Row, rowNo: number): string {
  const cells = row.map((value, index) => {
    const at = `${letters(index)}${rowNo}`;
    if (value === null) return '';
    const style = NUMBER_STYLES[columns[index]?.type ?? 'text'];
    return style === undefined
      ? textCell(at, String(value), 2)
      : `<c r="${at}" s="${style}"><v>${Number(value)}</v></c>`;
  });
  return `<row r="${rowNo}">${cells.join('')}</row>`;
}

async function* sheetXml({ columns, rows }: StreamedSheet): AsyncGenerator<string> {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width ?? 18}" customWidth="1"/>`,
  );
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield `<row r="1">${columns.map(({ title }, index) => textCell(`${letters(index)}1`, title, 1)).join('')}</row>`;
  let rowNo = 1;
  for await (const some of rows) {
    if (rowNo + some.length > MOST_ROWS) throw new RangeError(`a sheet holds no more than ${MOST_ROWS} rows`);
    yield some.map((row) => rowXml(columns, row, (rowNo += 1))).join('');
  }
  yield '</sheetData></worksheet>';
}

/** Bold headings, wrapped texts, numbers with thousands, points with two decimals. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;

const parts = (name: string): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': STYLES,
});

/**
 * A workbook of one sheet, written while its rows are read: memory does not grow with their number. When the rows break off, so
 * does the stream. Texts are texts: nothing in them is calculated.
 */
export function streamXlsx(sheet: StreamedSheet): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const rows = Readable.from(sheetXml(sheet));
  for (const source of [zip, rows]) source.on('error', (error: Error) => out.destroy(error));
  out.on('close', () => rows.destroy());
  for (const [path, xml] of Object.entries(parts(sheet.name))) zip.addBuffer(Buffer.from(xml, 'utf8'), path, SAME_TIME);
  zip.addReadStream(rows, 'xl/worksheets/sheet1.xml', SAME_TIME);
  zip.end();
  return out;
}
