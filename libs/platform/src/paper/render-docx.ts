import { nfc } from '@app/platform/pdf';
import { AlignmentType, Document, Header, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { DocxPaper } from './docx-paper';
import { SHEET } from './docx-parts';
import type { PaperOptions } from './paper-writer';

const FACE = 'Times New Roman';
const BODY = 26;

/** The file of a written paper. Pages are numbered at the head from the second on, as Decree 30/2020/NĐ-CP has it. */
export async function renderDocx(options: PaperOptions, paper: DocxPaper): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title: nfc(options.title),
    creator: nfc(options.author ?? 'OCOP Sao'),
    lastModifiedBy: nfc(options.author ?? 'OCOP Sao'),
    styles: {
      default: { document: { run: { font: FACE, size: BODY, language: { value: 'vi-VN', eastAsia: 'vi-VN' } } } },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: {
              width: SHEET.short,
              height: SHEET.long,
              orientation: paper.layout === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
            },
            margin: { left: SHEET.left, right: SHEET.right, top: SHEET.top, bottom: SHEET.bottom },
          },
        },
        headers: { default: new Header({ children: [number] }) },
        children: paper.children,
      },
    ],
  });
  return atTime(await Packer.toBuffer(document), options.createdAt);
}

/** The library stamps the moment of writing into the file; the same facts are to give the same bytes. */
function atTime(bytes: Uint8Array, createdAt: string): Buffer {
  const instant = new Date(createdAt).toISOString();
  const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const [name, content] of parts) {
    const isFacts = name === 'docProps/core.xml';
    files[name] = isFacts ? strToU8(strFromU8(content).replace(/(W3CDTF">)[^<]*/g, `$1${instant}`)) : content;
  }
  return Buffer.from(zipSync(files, { mtime: DAY_OF_ZIP, level: 6 }));
}

/** Archives keep local times without a zone: one that says nothing. */
const DAY_OF_ZIP = new Date(2020, 0, 1);
