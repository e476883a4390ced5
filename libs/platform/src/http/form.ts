import type { Readable } from 'node:stream';
import busboy from '@fastify/busboy';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';

export interface FormLimits {
  readonly files: number;
  readonly fileBytes: number;
  readonly fields?: number;
  readonly fieldBytes?: number;
}

export interface FormFile {
  readonly field: string;
  readonly bytes: Buffer;
}

export interface ReadForm {
  readonly fields: ReadonlyMap<string, string>;
  /** Files with content; an empty choice is none. */
  readonly files: readonly FormFile[];
}

const broken = (message: string): DomainError =>
  new DomainError('request.invalid', { errors: [{ path: '', code: 'form', message }] });

/**
 * Reads the form of a page without script, in memory: for small files only. Names and kinds of files are not believed, so they
 * are not even told.
 * @throws `request.invalid`; `file.too_large`
 */
export function readForm(request: FastifyRequest, limits: FormLimits): Promise<ReadForm> {
  const type = request.headers['content-type'];
  if (type === undefined) throw broken('Biểu mẫu thiếu loại nội dung.');
  const parser = makeParser(type, limits);
  const fields = new Map<string, string>();
  const files: FormFile[] = [];
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => {
      (request.body as Readable).unpipe(parser);
      (request.body as Readable).resume();
      reject(error);
    };
    parser.on('field', (name, value, _nameCut, valueCut) => {
      if (valueCut || !value.isWellFormed() || value.includes('\u0000'))
        fail(broken('Biểu mẫu có nội dung không đọc được.'));
      else fields.set(name, value.normalize('NFC'));
    });
    parser.on('file', (field, stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () => fail(new DomainError('file.too_large')));
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (bytes.length > 0) files.push({ field, bytes });
      });
    });
    for (const limit of ['filesLimit', 'fieldsLimit', 'partsLimit'] as const)
      parser.on(limit, () => fail(broken('Biểu mẫu có quá nhiều phần.')));
    parser.on('error', () => fail(broken('Biểu mẫu bị đứt giữa chừng.')));
    parser.on('finish', () => resolve({ fields, files }));
    (request.body as Readable).on('error', () => fail(broken('Biểu mẫu bị đứt giữa chừng.')));
    (request.body as Readable).pipe(parser);
  });
}

function makeParser(type: string, limits: FormLimits) {
  try {
    return new busboy({
      headers: { 'content-type': type },
      limits: {
        files: limits.files,
        fileSize: limits.fileBytes,
        fields: limits.fields ?? 20,
        fieldSize: limits.fieldBytes ?? 8_192,
        fieldNameSize: 60,
      },
    });
  } catch {
    throw broken('Biểu mẫu không đúng dạng.');
  }
}
