import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { DomainError } from '@app/kernel';

/**
 * Writes a stream into a file from `offset` on and flushes it to disk. Each byte goes to its own place, so that a second try
 * beside a first one that still hangs writes the same bytes and not twice as many.
 * @returns size of the file
 * @throws `file.too_large` with the file cut back to where it was
 */
export async function appendStream(path: string, offset: number, stream: Readable, maxBytes: number): Promise<number> {
  // A connection can break before the first read: without a listener that would end the process.
  stream.on('error', () => undefined);
  const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  let size = offset;
  try {
    for await (const chunk of stream) {
      const bytes = chunk as Buffer;
      if (size + bytes.length > maxBytes) {
        await file.truncate(offset);
        throw new DomainError('file.too_large', { maxBytes });
      }
      await writeAll(file, bytes, size);
      size += bytes.length;
    }
    await file.sync();
    return size;
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
