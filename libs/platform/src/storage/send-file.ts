import type { FastifyReply } from 'fastify';
import { byteRange } from './byte-range';
import type { FileStore } from './file-store';

export interface FileToSend {
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size?: number | undefined;
  /** Shown in the page (pictures, PDF); everything else is a download. */
  readonly inline?: boolean;
}

const INLINE = new Set(['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'video/mp4']);
/** Control characters, marks that turn the direction of text, and what separates folders. */
const UNSAFE_IN_NAME = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069/\\]/g;

/** Name of a download with Vietnamese marks, and a plain one for old programs (RFC 6266, RFC 5987). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const safe = name.toWellFormed().normalize('NFC').replace(UNSAFE_IN_NAME, '_');
  const plain = safe
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** The browser may neither guess the type nor run anything in it, and no copy stays on the way. */
function protect(reply: FastifyReply, file: Omit<FileToSend, 'sha256'>): FastifyReply {
  const inline = file.inline === true && INLINE.has(file.mediaType);
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', file.name))
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
}

/** Streams a stored file, or the part of it that was asked for (videos, broken downloads). */
export async function sendFile(reply: FastifyReply, store: FileStore, file: FileToSend): Promise<void> {
  const size = await store.size(file.sha256);
  if (size === undefined) throw new Error(`the bytes of ${file.sha256} are gone`);
  const range = byteRange(reply.request.headers.range, size);
  if (range === 'outside') {
    await reply.status(416).header('content-range', `bytes */${size}`).header('cache-control', 'no-store').send();
    return;
  }
  protect(reply, file).header('accept-ranges', 'bytes');
  if (range === undefined) {
    await reply.header('content-length', size).send(await store.open(file.sha256));
    return;
  }
  const { start, end } = range;
  reply
    .status(206)
    .header('content-range', `bytes ${start}-${end}/${size}`)
    .header('content-length', end - start + 1);
  await reply.send(await store.open(file.sha256, range));
}

/** Sends bytes that were made for this request. */
export async function sendBytes(
  reply: FastifyReply,
  bytes: Buffer,
  file: Omit<FileToSend, 'sha256' | 'size'>,
): Promise<void> {
  await protect(reply, file).send(bytes);
}
