import { strFromU8, unzipSync } from 'fflate';

/** Text of a document as a reader sees it: a line a paragraph, cells of a row one after the other. */
export function docxText(bytes: Buffer): string {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp|quot|apos);/g, (_whole, name: string) => entities[name] ?? '');
}

/** Cells of the tables of a document, a table after the other. */
export function docxTables(bytes: Buffer): string[][][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const text = (part: string): string =>
    part
      .replace(/<[^>]*>/g, '')
      .replace(/&amp;/g, '&')
      .trim();
  return [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map((table) =>
    [...(table[1] ?? '').matchAll(/<w:tr>(.*?)<\/w:tr>|<w:tr [^>]*>(.*?)<\/w:tr>/gs)].map((row) =>
      [...(row[1] ?? row[2] ?? '').matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map((cell) => text(cell[1] ?? '')),
    ),
  );
}
