import createClient, { type Middleware } from 'openapi-fetch';
import { hearServerTime } from '../offline/server-clock';
import { ApiProblem, networkProblem, problemOf } from './problem';
import type { paths } from './schema';
import { actingMandate } from './acting-mandate';
import { announceSessionEnd } from './session-end';

/** Headers such as the idempotency key are added by `useCommand`, so callers need not name them. */
type WithoutHeaders<Operation> = Operation extends { parameters: infer P }
  ? Omit<Operation, 'parameters'> & { parameters: Omit<P, 'header'> & { header?: never } }
  : Operation;
export type ApiPaths = {
  [Path in keyof paths]: { [Method in keyof paths[Path]]: WithoutHeaders<paths[Path][Method]> };
};

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

const problems: Middleware = {
  onRequest({ request }) {
    // Writes through `useCommand` bring their own key; a bare call still gets one.
    if (writes.has(request.method) && !request.headers.has('Idempotency-Key')) {
      request.headers.set('Idempotency-Key', crypto.randomUUID());
    }
    // For whom this page thinks to work: after a change in another tab nothing is written under the wrong name.
    const mandate = actingMandate();
    if (mandate !== undefined && writes.has(request.method)) request.headers.set('X-Acting', mandate);
    return request;
  },
  async onResponse({ response, schemaPath }) {
    hearServerTime(response.headers.get('Date'));
    if (response.ok) return;
    if (response.status === 401 && schemaPath !== '/api/session') announceSessionEnd();
    const text = await response.text();
    throw problemOf(response.status, parsed(text), response.headers.get('Retry-After'));
  },
  onError({ error }) {
    if (error instanceof ApiProblem) return error;
    if (error instanceof DOMException && error.name === 'AbortError') return error;
    return networkProblem();
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: a proxy's page; the status alone speaks
  }
}

/** The client for every request of the page; failures are thrown as `ApiProblem`. */
export const api = createClient<ApiPaths>({ baseUrl: '/', credentials: 'same-origin' });
api.use(problems);
