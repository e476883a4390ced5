// What others do beside the measured person: by the API, with the demonstration's logins.
import { randomUUID } from 'node:crypto';

const NAMES = [
  'chutich',
  'phochutich',
  'thanhvien',
  'thanhvien2',
  'thanhvien3',
  'thanhvien4',
  'thanhvien5',
  'thanhvien6',
  'thanhvien7',
];
const [CHAIR] = NAMES;

export class Desk {
  #cookies = new Map();

  constructor(url, password) {
    Object.assign(this, { url, password });
  }

  async #cookieOf(name) {
    if (!this.#cookies.has(name)) {
      const answer = await this.#send('POST', '/api/session', {
        body: { login: `${name}@ocop.example`, password: this.password },
      });
      this.#cookies.set(name, /ocop_session=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')[0]);
    }
    return this.#cookies.get(name);
  }

  async #send(method, path, { cookie, body, version } = {}) {
    const headers = { origin: this.url, 'idempotency-key': randomUUID() };
    if (cookie) headers.cookie = cookie;
    if (body) headers['content-type'] = 'application/json';
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answer = await fetch(this.url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  async get(name, path) {
    return (await this.#send('GET', path, { cookie: await this.#cookieOf(name) })).json();
  }

  async post(name, path, body, version) {
    const answer = await this.#send('POST', path, { cookie: await this.#cookieOf(name), body, version });
    return answer.json().catch(() => undefined);
  }

  /** The council's adjourned session goes on with a dossier accepted meanwhile; answers the product's place before the council. */
  async callProduct(productName) {
    const { items: before } = await this.get('vanphong', '/api/cases');
    const known = before.find((each) => each.productName === productName);
    if (known) return known.id; // called by an earlier run on the same data
    const council = await this.#councilOf2026();
    const [sitting] = council.sittings;
    const { items } = await this.get('vanphong', `/api/councils/${council.id}/assignable?roundId=${sitting.roundId}`);
    const dossierIds = items
      .filter((item) => item.productName === productName)
      .map((item) => item.dossierId ?? item.id);
    const { ids } = await this.post('vanphong', `/api/councils/${council.id}/cases`, {
      roundId: sitting.roundId,
      dossierIds,
    });
    const path = `/api/sittings/${sitting.id}`;
    for (const { memberId } of council.members)
      await this.post('vanphong', `${path}/attendance`, { memberId, what: 'arrive' });
    const { version } = await this.get(CHAIR, path);
    await this.post(CHAIR, `${path}/resume`, {}, version);
    await this.post('vanphong', `${path}/call`, { caseIds: ids, show: true });
    return ids[0];
  }

  async #councilOf2026() {
    const { items } = await this.get('vanphong', '/api/councils');
    const found = items.find(({ name }) => name.endsWith('năm 2026'));
    return this.get('vanphong', `/api/councils/${found.id}`);
  }

  /** The score sheet of a product before the council. */
  async sheetOf(caseId) {
    const { rulebookId, sheetNo } = await this.get('vanphong', `/api/cases/${caseId}`);
    return this.get('vanphong', `/api/rulebooks/${rulebookId}/sheets/${sheetNo}`);
  }

  /** Address behind the code of a product that is recognised. */
  async codeOfAProduct() {
    const page = await (await this.#send('GET', '/san-pham')).text();
    return `${this.url}${/href="(\/v\/[^"]+)"/.exec(page)[1]}`;
  }

  /** Every member but one hands in the same sheet, with the explanations that the council's rules ask for. */
  async scoreAsOthers(caseId, ticks, but) {
    const explanations = Object.fromEntries(Object.keys(ticks).map((key) => [key, 'Theo minh chứng trong hồ sơ.']));
    for (const name of NAMES.filter((each) => each !== but))
      await this.post(name, `/api/cases/${caseId}/ballot`, { ticks, explanations, unansweredConfirmed: true });
  }
}
