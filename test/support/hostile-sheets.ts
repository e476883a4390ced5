import { deflateRawSync, crc32 } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly data: Buffer;
  readonly crc: number;
  readonly size: number;
  readonly declared?: number;
  readonly flags?: number;
}

const part = (name: string, body: string | Buffer, more: Partial<Part> = {}): Part => {
  const raw = Buffer.from(body as string);
  return { name, data: deflateRawSync(raw, { level: 9 }), crc: crc32(raw), size: raw.length, ...more };
};

/** An archive with exactly these parts, whatever they claim. */
export function archive(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, crc, size, declared, flags } of parts) {
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(0x800 | (flags ?? 0), 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(declared ?? size, 22);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 6);
    local.copy(entry, 8, 6, 30);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, title, data);
    directory.push(entry, title);
    offset += 30 + title.length + data.length;
  }
  const whole = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(whole.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, whole, end]);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const BOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>';
const LINKS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>';
export const sheetXml = (rows: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook with this sheet, and more parts. */
export const book = (sheet: string | Buffer, more: readonly Part[] = [], claims: Partial<Part> = {}): Buffer =>
  archive([
    part('[Content_Types].xml', TYPES),
    part('xl/workbook.xml', BOOK),
    part('xl/_rels/workbook.xml.rels', LINKS),
    part('xl/worksheets/sheet1.xml', sheet, claims),
    ...more,
  ]);

const cell = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
const HEAD = `<row r="1">${['Loại hình', 'Tên chủ thể', 'Xã, phường', 'Người đại diện'].map((text, at) => cell(`${'ABCD'[at] ?? ''}1`, text)).join('')}</row>`;
const ENTITY = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const CSV = 'Loại hình,Tên chủ thể,"Xã, phường",Người đại diện\n';
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** A sheet that is nothing but space. */
const padded = (): Buffer => Buffer.concat([Buffer.from(sheetXml('').slice(0, -24)), Buffer.alloc(4 << 20, ' ')]);

/** Files that no import takes: what each is called, and the fault that must be named. */
export const hostileSheets = (): readonly [name: string, bytes: Buffer, fault: string][] => [
  ['macro.xlsx', book(sheetXml(HEAD), [part('xl/vbaProject.bin', 'x')]), 'macros'],
  ['macro.xlsm', book(sheetXml(HEAD)), 'macros'],
  ['links.xlsx', book(sheetXml(HEAD), [part('xl/externalLinks/externalLink1.xml', '<x/>')]), 'external_links'],
  ['dde.xlsx', book(sheetXml(HEAD), [part('xl/connections.xml', '<x/>')]), 'external_links'],
  ['locked.xlsx', book(sheetXml(HEAD), [], { flags: 1 }), 'encrypted'],
  ['password.xlsx', Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
  ['old.xls', Buffer.concat([OLE, Buffer.alloc(600)]), 'old_format'],
  ['page.xls', Buffer.from('<html><table><tr><td>x</td></tr></table></html>'), 'html'],
  ['page.csv', Buffer.from('\ufeff<!doctype html><script>1</script>'), 'html'],
  ['letter.csv', book(sheetXml(HEAD)), 'wrong_extension'],
  ['picture.png', Buffer.from('not a picture'), 'wrong_extension'],
  ['cut.xlsx', book(sheetXml(HEAD)).subarray(0, 400), 'broken'],
  ['text.xlsx', Buffer.from('just text'), 'broken'],
  ['slip.xlsx', archive([part('[Content_Types].xml', TYPES), part('../../evil.xml', 'x')]), 'broken'],
  ['twice.xlsx', book(sheetXml(HEAD), [part('xl/workbook.xml', BOOK)]), 'broken'],
  ['zip.xlsx', archive([part('a.txt', 'x')]), 'no_workbook'],
  ['many.xlsx', archive(Array.from({ length: 2_500 }, (_, at) => part(`f${at}`, ''))), 'too_many_parts'],
  ['bomb.xlsx', book(padded(), [], { declared: 160 << 20 }), 'bomb'],
  ['lying.xlsx', book(padded(), [], { declared: 100 }), 'bomb'],
  ['silent.xlsx', book(padded()), 'cell_too_long'],
  ['xxe.xlsx', book(sheetXml(HEAD).replace('<?xml version="1.0"?>', ENTITY)), 'entities'],
  ['far.xlsx', book(sheetXml('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')), 'too_many_cells'],
  ['deep.xlsx', book(sheetXml(`${HEAD}<row r="99999999"><c r="A99999999"><v>1</v></c></row>`)), 'too_many_rows'],
  ['long.xlsx', book(sheetXml(`<row r="1">${cell('A1', 'x'.repeat(40_000))}</row>`)), 'cell_too_long'],
  ['cutxml.xlsx', book(sheetXml(HEAD).slice(0, -20)), 'broken'],
  ['utf16.csv', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CSV, 'utf16le')]), 'utf16'],
  ['win1258.csv', Buffer.concat([Buffer.from(CSV), Buffer.from([0x47, 0xf2, 0x6f, 0x0a])]), 'not_utf8'],
  ['nul.csv', Buffer.from(`${CSV}Hộ,Ga\u0000o,x,y\n`), 'nul'],
  ['line.csv', Buffer.from('a,'.repeat(5 << 20)), 'line_too_long'],
  ['quote.csv', Buffer.from(`${CSV}"Hộ,x\n${'x,1\n'.repeat(1000)}`), 'quote_open'],
  ['other.csv', Buffer.from('a,b\n1,2\n'), 'headings_missing'],
  ['empty.csv', Buffer.from(CSV), 'no_rows'],
];

/** A workbook with formulas: what was saved with them is a text like any other, nothing is calculated. */
export const formulaSheet = (): Buffer =>
  book(
    sheetXml(
      `${HEAD}<row r="2"><c r="A2" t="str"><f>"H"&amp;"ộ"</f><v>Hộ</v></c><c r="B2"><f>HYPERLINK("http://127.0.0.1:1/","x")</f></c>${cell('C2', 'Xã Phúc Trạch')}<c r="D2" t="inlineStr"><is><t>=cmd|'/C calc'!A0</t></is></c></row>`,
    ),
  );
