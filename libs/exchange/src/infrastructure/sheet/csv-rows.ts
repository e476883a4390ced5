import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { FileFault, type SheetRow } from '../../domain/import/cell';
import { FILE_LIMITS } from '../../domain/import/limits';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Lets through UTF-8 only, counts lines, and breaks off at what is no text: NUL, UTF-16, an old code page, a line without end. */
class TextGate extends Transform {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private line = 1;
  private lineBytes = 0;
  private first = true;
  passed = 0;

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.look(chunk);
      this.passed += chunk.length;
      done(null, this.decode(chunk));
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.decoder.decode();
      done();
    } catch {
      done(new FileFault('not_utf8', undefined, this.line));
    }
  }

  private look(chunk: Buffer): void {
    if (this.first && chunk.length >= 2) {
      const mark = chunk.readUInt16BE(0);
      if (mark === 0xfffe || mark === 0xfeff) throw new FileFault('utf16', undefined, 1);
    }
    this.first = false;
    for (const byte of chunk) {
      if (byte === 0) throw new FileFault('nul', undefined, this.line);
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
        if (byte === LINE_FEED) this.line += 1;
        this.lineBytes = 0;
      } else if ((this.lineBytes += 1) > FILE_LIMITS.lineBytes)
        throw new FileFault('line_too_long', undefined, this.line);
    }
  }

  private decode(chunk: Buffer): string {
    try {
      return this.decoder.decode(chunk, { stream: true });
    } catch {
      throw new FileFault('not_utf8', undefined, this.line);
    }
  }
}

/** What stands between the values: the sign that the first line has most of. */
async function delimiterOf(path: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: 8191 })) chunks.push(chunk as Buffer);
  const line = (
    Buffer.concat(chunks)
      .toString('utf8')
      .split(/[\r\n]/, 1)[0] ?? ''
  ).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).sign;
}

/** Rows of a CSV file (UTF-8 with or without mark; comma, semicolon or tab), one after the other in flat memory. @throws FileFault */
export async function* csvRows(
  path: string,
  options: { readonly mostRows: number; readonly progress?: (share: number) => void },
): AsyncGenerator<SheetRow> {
  const { size } = await stat(path);
  const gate = new TextGate();
  const parser = parse({
    delimiter: await delimiterOf(path),
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    info: true,
    max_record_size: FILE_LIMITS.lineBytes,
  });
  const source = createReadStream(path);
  const fail = (error: Error): void => void parser.destroy(error);
  source.on('error', fail).pipe(gate).on('error', fail).pipe(parser);
  let rowNo = 0;
  try {
    for await (const record of parser) {
      const { record: texts } = record as { record: string[] };
      rowNo += 1;
      if (rowNo > options.mostRows) throw new FileFault('too_many_rows', String(options.mostRows));
      if (texts.length > FILE_LIMITS.columns) throw new FileFault('too_many_cells', undefined, rowNo);
      options.progress?.(Math.min(1, gate.passed / Math.max(1, size)));
      yield { rowNo, cells: texts.map((text) => (text === '' ? undefined : { text, numeric: false })) };
    }
  } catch (error) {
    throw faultOf(error, rowNo + 1);
  } finally {
    source.destroy();
  }
}

function faultOf(error: unknown, line: number): unknown {
  if (error instanceof FileFault || !(error instanceof Error)) return error;
  const { code } = error as CsvError;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new FileFault('quote_open', undefined, line);
  if (code === 'CSV_MAX_RECORD_SIZE') return new FileFault('line_too_long', undefined, line);
  return typeof code === 'string' && code.startsWith('CSV_') ? new FileFault('broken_csv', undefined, line) : error;
}
