import { api } from './client';
import { ApiProblem, networkProblem, problemOf } from './problem';
import { announceSessionEnd } from './session-end';

/** Bytes of one piece: small enough for a weak network, large enough to be quick on a good one. */
const PIECE_BYTES = 2 * 1024 * 1024;
/** How often a broken connection is tried again before the file waits for the person. */
const TRIES = 5;
const remembered = 'tai-len:';

interface Target {
  dossierId: string;
  paperId: string;
}
interface Way {
  /** Share sent so far, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}
interface Upload {
  id: string;
  offset: number;
}

/**
 * Sends a file of evidence in pieces. It goes on where it stopped: after a broken connection by itself, after the page was closed
 * when the same file is chosen again; the server checks the whole by its SHA-256.
 */
export async function uploadEvidence(target: Target, file: File, way: Way): Promise<void> {
  const sha256 = await sha256Of(file);
  const key = `${remembered}${target.paperId}:${sha256}`;
  const upload = (await goOn(localStorage.getItem(key))) ?? (await begin(target, file, sha256));
  localStorage.setItem(key, upload.id);
  try {
    await sendAll(upload, file, way);
    way.onProgress(1);
    await unlessBroken(way.signal, () => api.POST('/api/uploads/{id}/finish', { params: { path: { id: upload.id } } }));
    localStorage.removeItem(key);
  } catch (error) {
    const lost = error instanceof ApiProblem && error.status >= 400 && error.status < 500 && error.status !== 401;
    if (lost) localStorage.removeItem(key); // refused for good: the next try begins anew
    throw error;
  }
}

async function begin(target: Target, file: File, sha256: string): Promise<Upload> {
  const body = { ...target, name: file.name.normalize('NFC'), size: file.size, sha256 };
  const { data } = await api.POST('/api/uploads', { body });
  if (data === undefined) throw networkProblem();
  return data;
}

/** The upload begun earlier, if the server still knows it. */
async function goOn(id: string | null): Promise<Upload | undefined> {
  if (id === null) return undefined;
  try {
    const { data } = await api.GET('/api/uploads/{id}', { params: { path: { id } } });
    return data?.state === 'open' || data?.state === 'done' ? data : undefined;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined;
    throw error;
  }
}

async function sendAll(upload: Upload, file: File, way: Way): Promise<void> {
  let { offset } = upload;
  while (offset < file.size) {
    const from = offset;
    const piece = file.slice(from, from + PIECE_BYTES);
    const told = (bytes: number) => way.onProgress(Math.min(1, (from + bytes) / file.size));
    offset = await unlessBroken(way.signal, async (again) => {
      const at = again ? ((await goOn(upload.id))?.offset ?? from) : from;
      return at > from ? at : sendPiece(`/api/uploads/${upload.id}/bytes?offset=${from}`, piece, told, way.signal);
    });
  }
}

/** Tries again after a broken connection, waiting longer each time. */
async function unlessBroken<T>(signal: AbortSignal, work: (again: boolean) => Promise<T>): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await work(count > 1);
    } catch (error) {
      const broken = error instanceof ApiProblem && (error.status === 0 || error.status >= 500);
      const moved = error instanceof ApiProblem && error.code === 'file.offset_mismatch';
      if ((!broken && !moved) || count === TRIES || signal.aborted) throw error;
      await pause(500 * 2 ** count, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const stop = () => {
      clearTimeout(timer);
      reject(stopped());
    };
    signal.addEventListener('abort', stop, { once: true });
  });
}

const stopped = () => new DOMException('Đã dừng tải tệp', 'AbortError');

/** One piece by XMLHttpRequest, which alone tells how far a request has come. @returns bytes that the server has now */
function sendPiece(url: string, piece: Blob, onSent: (bytes: number) => void, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject: (reason: ApiProblem | DOMException) => void) => {
    if (signal.aborted) return reject(stopped());
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onerror = () => reject(networkProblem());
    request.ontimeout = () => reject(networkProblem());
    request.onabort = () => reject(stopped());
    request.onload = () => {
      const answer = jsonOf(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve((answer as Upload).offset);
      if (request.status === 401) announceSessionEnd();
      reject(problemOf(request.status, answer, request.getResponseHeader('Retry-After')));
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(piece);
  });
}

async function sha256Of(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined; // not JSON: a proxy's page; the status alone speaks
  }
}
