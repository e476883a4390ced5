import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newUuidV7 } from '@app/platform/database';

/** Somebody with a session of his own. */
export interface Person {
  readonly userId: string;
  readonly displayName: string;
  readonly email: string;
  readonly cookie: string;
}

export interface Request {
  readonly as?: Person;
  readonly body?: object;
  /** Raw bytes instead of JSON. */
  readonly bytes?: Buffer;
  readonly ifMatch?: number;
}

export interface Made {
  readonly id: string;
}

export interface Versioned {
  readonly version: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * The API as a browser page speaks to it, without a network: with its validation, permissions, idempotency and versions. The
 * demonstration's people do everything through it.
 */
export class DemoApi {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
  ) {}

  get = <T>(path: string, as: Person): Promise<T> => this.send<T>('GET', path, { as });
  post = <T>(path: string, request: Request): Promise<T> => this.send<T>('POST', path, request);
  put = <T>(path: string, request: Request): Promise<T> => this.send<T>('PUT', path, request);

  /** Logs in for real. @returns the session cookie */
  async logIn(login: string, password: string): Promise<string> {
    const { cookie } = await this.exchange('POST', '/api/session', { body: { login, password } });
    if (cookie === undefined) throw new Error(`no session for ${login}`);
    return cookie;
  }

  private async send<T>(method: Method, path: string, request: Request): Promise<T> {
    const { text } = await this.exchange(method, path, request);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }

  private async exchange(method: Method, path: string, request: Request): Promise<{ text: string; cookie?: string }> {
    const headers: Record<string, string> = { origin: this.origin };
    if (request.as) headers['cookie'] = request.as.cookie;
    if (request.ifMatch !== undefined) headers['if-match'] = `"${request.ifMatch}"`;
    if (method !== 'GET') headers['idempotency-key'] = newUuidV7();
    if (request.body) headers['content-type'] = 'application/json';
    if (request.bytes) headers['content-type'] = 'application/octet-stream';
    const payload = request.bytes ?? (request.body && JSON.stringify(request.body));
    const answer = await this.app.inject({
      method,
      url: path,
      headers,
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode >= 300)
      throw new Error(
        `${method} ${path} as ${request.as?.displayName ?? 'nobody'}: ${answer.statusCode} ${answer.body}`,
      );
    const session = answer.cookies.find((cookie) => cookie.name === 'ocop_session');
    return { text: answer.body, ...(session ? { cookie: `${session.name}=${session.value}` } : {}) };
  }
}
