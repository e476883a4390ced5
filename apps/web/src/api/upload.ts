import { networkProblem, problemOf, type ApiProblem } from './problem';
import { announceSessionEnd } from './session-end';

interface Upload {
  url: string;
  file: File;
  /** Form fields sent before the file. */
  fields?: Readonly<Record<string, string>>;
  method?: 'POST' | 'PUT';
  headers?: Readonly<Record<string, string>>;
  /** Share sent so far, 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file as multipart form data and tells the progress, which `fetch` cannot. Rejects with an `ApiProblem`. */
export function uploadFile<T = unknown>(upload: Upload): Promise<T> {
  return new Promise((resolve, reject: (reason: ApiProblem | DOMException) => void) => {
    const request = new XMLHttpRequest();
    request.open(upload.method ?? 'POST', upload.url);
    const headers = { 'Idempotency-Key': crypto.randomUUID(), Accept: 'application/json', ...upload.headers };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) upload.onProgress?.(event.loaded / event.total);
    };
    request.onerror = () => reject(networkProblem());
    request.ontimeout = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('Đã dừng tải tệp', 'AbortError'));
    request.onload = () => {
      const body = jsonOf(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(body as T);
      if (request.status === 401) announceSessionEnd();
      reject(problemOf(request.status, body, request.getResponseHeader('Retry-After')));
    };
    upload.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(upload));
  });
}

function formOf({ file, fields = {} }: Upload): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name.normalize('NFC'));
  return form;
}

function jsonOf(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
