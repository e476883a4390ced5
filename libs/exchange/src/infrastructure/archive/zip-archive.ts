import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ArchivedFile } from '../../domain/archive/manifest';

/** A part of an archive; opened when its turn comes. */
export interface ArchivePart {
  readonly path: string;
  /** Pictures and PDF do not become smaller. */
  readonly compress: boolean;
  open(): Promise<Readable> | Readable;
}

const openPart = async (part: ArchivePart): Promise<Readable> => part.open();

/**
 * Writes parts one after the other into a ZIP file in flat memory; `last` is asked when all before are written and known with
 * their hashes. @returns what was written, without the last parts
 */
export async function writeZip(
  path: string,
  parts: readonly ArchivePart[],
  last: readonly { readonly path: string; text(files: readonly ArchivedFile[]): Promise<string> | string }[],
  progress: (bytes: number) => void,
): Promise<readonly ArchivedFile[]> {
  const files: ArchivedFile[] = [];
  const zip = new ZipFile();
  const out = createWriteStream(path, { flush: true });
  const fail = (error: Error): void => void out.destroy(error);
  zip.on('error', fail);
  const add = (each: ArchivePart, isListed: boolean): void =>
    zip.addReadStreamLazy(each.path, { compress: each.compress, mtime: new Date(2020, 0, 1) }, (done) => {
      void openPart(each).then(
        (source) => done(null, watched(source, each.path, isListed)),
        (error: unknown) => done(error, Readable.from([])),
      );
    });
  const watched = (source: Readable, name: string, isListed: boolean): Readable => {
    const hash = createHash('sha256');
    let size = 0;
    const through = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        hash.update(chunk);
        size += chunk.length;
        progress(chunk.length);
        next(null, chunk);
      },
      flush(next) {
        if (isListed) files.push({ path: name, size, sha256: hash.digest('hex') });
        next();
      },
    });
    source.on('error', fail);
    return source.pipe(through);
  };
  for (const part of parts) add(part, true);
  for (const { path: name, text } of last)
    add(
      { path: name, compress: true, open: async () => Readable.from([Buffer.from(await text(files), 'utf8')]) },
      false,
    );
  zip.end();
  await pipeline(zip.outputStream, out);
  return files;
}
