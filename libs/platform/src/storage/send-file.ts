import type { FastifyReply } from 'fastify';
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

/** Name of a download with Vietnamese marks, and a plain one for old programs (RFC 6266, RFC 5987). */
export function contentDisposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Streams a stored file; the browser may neither guess its type nor run anything in it. */
export async function sendFile(reply: FastifyReply, store: FileStore, file: FileToSend): Promise<void> {
  const inline = file.inline === true && INLINE.has(file.mediaType);
  void reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(inline ? 'inline' : 'attachment', file.name))
    .header('content-security-policy', "sandbox; default-src 'none'; style-src 'unsafe-inline'")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  if (file.size !== undefined) void reply.header('content-length', file.size);
  await reply.send(await store.open(file.sha256));
}

/** Sends bytes that were made for this request. */
export async function sendBytes(
  reply: FastifyReply,
  bytes: Buffer,
  file: Omit<FileToSend, 'sha256' | 'size'>,
): Promise<void> {
  const kind = file.inline === true && INLINE.has(file.mediaType) ? 'inline' : 'attachment';
  await reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(kind, file.name))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(bytes);
}
