import { randomUUID } from 'node:crypto';

/** What the server answered when it should have done something else. */
const refused = (method, path, answer, text) =>
  new Error(`${method} ${path}: status ${answer.status} ${text.slice(0, 500)}`);

/** One person with a session, speaking to the API over HTTP as the pages do. */
export class Session {
  #cookie = '';

  constructor(url) {
    this.url = url;
  }

  static async logIn(url, login, password) {
    const session = new Session(url);
    await session.post('/api/session', { login, password });
    return session;
  }

  /** @returns {Promise<any>} the answer's JSON */
  get = (path) => this.#send('GET', path);
  post = (path, body, ifMatch) => this.#send('POST', path, { body, ifMatch });
  put = (path, body, ifMatch) => this.#send('PUT', path, { body, ifMatch });

  /** Bytes of one upload in one piece. */
  putBytes = (path, bytes) => this.#send('PUT', path, { bytes });

  async download(path) {
    const answer = await fetch(this.url + path, { headers: { cookie: this.#cookie } });
    if (!answer.ok) throw refused('GET', path, answer, await answer.text());
    return Buffer.from(await answer.arrayBuffer());
  }

  /** Sends a change to a thing at the version that it has now. */
  async act(thing, action, body) {
    const { version } = await this.get(thing);
    return this.post(`${thing}/${action}`, body, version);
  }

  async #send(method, path, { body, bytes, ifMatch } = {}) {
    const headers = { origin: new URL(this.url).origin, cookie: this.#cookie };
    if (method !== 'GET') headers['idempotency-key'] = randomUUID();
    if (ifMatch !== undefined) headers['if-match'] = `"${ifMatch}"`;
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (bytes) headers['content-type'] = 'application/octet-stream';
    const answer = await fetch(this.url + path, { method, headers, body: bytes ?? (body && JSON.stringify(body)) });
    const text = await answer.text();
    if (!answer.ok) throw refused(method, path, answer, text);
    const given = answer.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]);
    if (given.length > 0) this.#cookie = given.join('; ');
    return text === '' ? undefined : JSON.parse(text);
  }
}

/** Asks again until there is an answer, at most so long. */
export async function eventually(what, seconds, ask) {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`${what}: not there after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** @throws Error that says what is not so */
export function must(so, what) {
  if (!so) throw new Error(what);
}
