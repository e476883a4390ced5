import type { Delivery } from './journal';

/** How far a file of evidence has come on its way to the server; stands beside its bytes on the device. */
export interface UploadState {
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  /** The server's upload; null = not begun. */
  readonly uploadId: string | null;
  /** Bytes that the server has, as last heard. */
  readonly offset: number;
  /** After a broken connection the server is asked how far it has come. */
  readonly unsure: boolean;
  /** Idempotency keys of beginning and finishing; new ones when the upload begins anew. */
  readonly beginKey: string;
  readonly finishKey: string;
  /** The owner had these bytes already, in this paper. */
  readonly known: string | null;
}

/** One step of an upload: what to ask, and what the answer means. */
export interface UploadLine {
  /** Body that begins the upload. */
  readonly body: unknown;
  readonly blob: Blob;
  readonly state: UploadState;
  readonly request: (path: string, init: RequestInit) => Promise<Delivery>;
  readonly save: (change: Partial<UploadState>) => Promise<void>;
}

/** The step is done; there is more to send. */
export type Step = Delivery | { readonly kind: 'more' };

/** Bytes of one piece: small enough for a weak network, large enough to be quick on a good one. */
export const PIECE_BYTES = 2 * 1024 * 1024;
const MORE = { kind: 'more' } as const;

export function newUpload(file: { name: string; size: number }, sha256: string): UploadState {
  return {
    ...{ name: file.name, size: file.size, sha256, uploadId: null, offset: 0, unsure: false, known: null },
    ...freshKeys(),
  };
}

/** The upload begins anew: the server has forgotten it, or refused the whole. */
export const begunAnew = (): Partial<UploadState> => ({ uploadId: null, offset: 0, unsure: false, ...freshKeys() });

const freshKeys = () => ({ beginKey: crypto.randomUUID(), finishKey: crypto.randomUUID() });

/**
 * Does the next step of an upload: begin, ask how far it is, send a piece, finish. Each can be repeated without a second effect, so
 * a killed browser goes on where it was.
 */
export function uploadStep(line: UploadLine): Promise<Step> {
  const { uploadId, unsure, offset, size } = line.state;
  if (uploadId === null) return begin(line);
  if (unsure) return ask(line, uploadId);
  return offset < size ? piece(line, uploadId) : finish(line, uploadId);
}

interface UploadAnswer {
  readonly id: string;
  readonly offset: number;
  readonly state?: string;
  readonly known?: { readonly paperTitle: string } | null;
}

async function begin(line: UploadLine): Promise<Step> {
  const delivery = await line.request('/api/uploads', {
    method: 'POST',
    headers: { 'Idempotency-Key': line.state.beginKey, 'Content-Type': 'application/json' },
    body: JSON.stringify(line.body),
  });
  if (delivery.kind !== 'sent') return delivery;
  const { id, offset, state, known } = delivery.answer as UploadAnswer;
  await line.save({ uploadId: id, offset, known: known?.paperTitle ?? null });
  return state === 'done' ? delivery : MORE;
}

async function ask(line: UploadLine, id: string): Promise<Step> {
  const delivery = await line.request(`/api/uploads/${id}`, { method: 'GET' });
  if (isForgotten(delivery)) {
    await line.save(begunAnew());
    return MORE;
  }
  if (delivery.kind !== 'sent') return delivery;
  await line.save({ offset: (delivery.answer as UploadAnswer).offset, unsure: false });
  return MORE;
}

async function piece(line: UploadLine, id: string): Promise<Step> {
  const { offset } = line.state;
  const delivery = await line.request(`/api/uploads/${id}/bytes?offset=${offset}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: line.blob.slice(offset, offset + PIECE_BYTES),
  });
  if (delivery.kind === 'sent') {
    await line.save({ offset: (delivery.answer as UploadAnswer).offset });
    return MORE;
  }
  await line.save({ unsure: true });
  return isForgotten(delivery) || hasMoved(delivery) ? MORE : delivery;
}

async function finish(line: UploadLine, id: string): Promise<Step> {
  const delivery = await line.request(`/api/uploads/${id}/finish`, {
    method: 'POST',
    headers: { 'Idempotency-Key': line.state.finishKey },
  });
  if (hasMoved(delivery) || isForgotten(delivery)) {
    await line.save({ unsure: true });
    return MORE;
  }
  // Refused as a whole (hash, kind): the server has thrown the bytes away, a second try sends them again.
  if (delivery.kind === 'held') await line.save(begunAnew());
  return delivery;
}

const heldBecause = (delivery: Delivery, code: string): boolean =>
  delivery.kind === 'held' && delivery.reason.code === code;
const hasMoved = (delivery: Delivery): boolean => heldBecause(delivery, 'file.offset_mismatch');
const isForgotten = (delivery: Delivery): boolean => heldBecause(delivery, 'dossier.upload_not_found');
