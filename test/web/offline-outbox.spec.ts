import 'fake-indexeddb/auto';
import { OfflineDatabase } from '../../apps/web/src/offline/database';
import { exportText } from '../../apps/web/src/offline/export-entry';
import { deliveryOf, nextToSend, tally, type JournalEntry, type NewEntry } from '../../apps/web/src/offline/journal';
import { Outbox } from '../../apps/web/src/offline/outbox';
import { outboxFile, takeOverFile } from '../../apps/web/src/offline/outbox-file';
import { Vault } from '../../apps/web/src/offline/vault';

interface Sent {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

const visit = (over: Partial<NewEntry> = {}): NewEntry => ({
  kind: 'test.visit',
  title: 'Ghi biên bản',
  lane: 'visit:1',
  method: 'POST',
  path: '/api/test/visit',
  body: { note: 'đạt' },
  ...over,
});

const answer = (status: number, body: unknown = {}, ours = true): Response =>
  new Response(JSON.stringify(body), { status, headers: ours ? { 'x-request-id': '1' } : {} });

let count = 0;
/** A device: its database outlives the outbox, as it outlives a killed browser. */
function device() {
  count += 1;
  const db = new OfflineDatabase(`test-${count}`);
  const sent: Sent[] = [];
  const answers: (Response | 'no network')[] = [];
  const done: string[] = [];
  const share = async (userId: string) => btoa(userId.padEnd(32, 'k'));
  const start = () =>
    new Outbox({
      db,
      vault: new Vault({ db, share }),
      fetch: async (path, init) => {
        sent.push({ path, headers: init.headers as Record<string, string>, body: init.body });
        const next = answers.shift() ?? answer(200, { version: 7 });
        if (next === 'no network') throw new TypeError('Failed to fetch');
        return next;
      },
      exclusively: (work) => work(),
      now: () => new Date('2026-11-25T02:00:00Z'),
      serverOffset: () => 1500,
      onSent: (entry) => done.push(entry.title),
    });
  return { db, sent, answers, done, start, outbox: start(), vault: new Vault({ db, share }) };
}

const statesOf = async (outbox: Outbox, userId: string): Promise<string[]> =>
  (await outbox.entriesOf(userId)).map(({ state }) => state);

describe('the outbox', () => {
  it('sends in order, each once, pictures first, and then forgets the content', async () => {
    const { outbox, sent, db } = device();
    const photo = { id: 'p-1', path: '/api/test/photos/p-1/bytes', blob: new Blob(['jpeg']) };
    const first = await outbox.add('an', visit(), [photo]);
    await outbox.add('an', visit({ path: '/api/test/second' }));
    expect(await outbox.flush('an')).toEqual({ kind: 'done' });
    expect(sent.map(({ path }) => path)).toEqual([photo.path, '/api/test/visit', '/api/test/second']);
    expect(sent[1]?.headers).toMatchObject({ 'Idempotency-Key': first, 'X-For-User': 'an' });
    expect(await outbox.flush('an')).toEqual({ kind: 'done' });
    expect(sent).toHaveLength(3);
    expect(await db.photos.count()).toBe(0);
    expect((await outbox.entriesOf('an')).map(({ state, body }) => [state, body])).toEqual([
      ['sent', null],
      ['sent', null],
    ]);
  });

  it('waits without a network and goes on with the same key', async () => {
    const { outbox, sent, answers } = device();
    answers.push('no network');
    const id = await outbox.add('an', visit());
    expect(await outbox.flush('an')).toMatchObject({ kind: 'later', why: 'network' });
    expect(await statesOf(outbox, 'an')).toEqual(['waiting']);
    await outbox.flush('an');
    expect(sent.map(({ headers }) => headers['Idempotency-Key'])).toEqual([id, id]);
    expect(await statesOf(outbox, 'an')).toEqual(['sent']);
  });

  it('takes up what broke off while it was being sent, with the pictures that are missing', async () => {
    const { outbox, start, sent, answers, db } = device();
    const photos = ['p-1', 'p-2'].map((id) => ({ id, path: `/api/${id}/bytes`, blob: new Blob([id]) }));
    await outbox.add('an', visit(), photos);
    answers.push(answer(200), 'no network');
    await outbox.flush('an');
    await db.entries.toCollection().modify({ state: 'sending' }); // as a killed browser leaves it
    await start().flush('an');
    expect(sent.map(({ path }) => path)).toEqual([
      '/api/p-1/bytes',
      '/api/p-2/bytes',
      '/api/p-2/bytes',
      '/api/test/visit',
    ]);
  });

  it('never sends what another person noted', async () => {
    const { outbox, sent } = device();
    await outbox.add('an', visit());
    await outbox.flush('binh');
    expect(sent).toEqual([]);
    expect(await outbox.entriesOf('binh')).toEqual([]);
    await outbox.drop('binh', (await outbox.entriesOf('an'))[0]?.id ?? '');
    expect(await statesOf(outbox, 'an')).toEqual(['waiting']);
  });

  it('holds what the server refuses, stops its lane and no other', async () => {
    const { outbox, sent, answers } = device();
    answers.push(answer(409, { code: 'inspection.closed', title: 'Đợt kiểm tra đã đóng.' }));
    const held = await outbox.add('an', visit());
    await outbox.add('an', visit({ path: '/api/test/behind' }));
    await outbox.add('an', visit({ path: '/api/test/beside', lane: 'visit:2' }));
    await outbox.flush('an');
    expect(sent.map(({ path }) => path)).toEqual(['/api/test/visit', '/api/test/beside']);
    expect(await statesOf(outbox, 'an')).toEqual(['held', 'waiting', 'sent']);
    const [entry] = await outbox.entriesOf('an');
    expect(entry?.reason?.title).toBe('Đợt kiểm tra đã đóng.');
    await outbox.add('an', visit({ path: '/api/test/corrected', corrects: held }));
    await outbox.flush('an');
    expect(await statesOf(outbox, 'an')).toEqual(['replaced', 'sent', 'sent', 'sent']);
  });

  it('a held entry is sent again as it is, or given up with its content', async () => {
    const { outbox, answers, db } = device();
    answers.push(answer(404), answer(404));
    const id = await outbox.add('an', visit(), [{ id: 'p', path: '/api/p/bytes', blob: new Blob(['x']) }]);
    await outbox.flush('an');
    await outbox.again('an', id);
    await outbox.flush('an');
    expect(await statesOf(outbox, 'an')).toEqual(['held']);
    await outbox.drop('an', id);
    expect((await outbox.entriesOf('an')).map(({ state, body }) => [state, body])).toEqual([['dropped', null]]);
    expect(await db.photos.count()).toBe(0);
  });

  it('gives the version of the answer before it in its lane', async () => {
    const { outbox, sent } = device();
    await outbox.add('an', visit({ ifMatch: 3 }));
    await outbox.add('an', visit({ ifMatch: 'previous' }));
    await outbox.flush('an');
    expect(sent.map(({ headers }) => headers['If-Match'])).toEqual(['"3"', '"7"']);
  });

  it('forgets what was taken along once its task is sent', async () => {
    const { outbox, db } = device();
    const sealed = { iv: new Uint8Array(12), bytes: new ArrayBuffer(0) };
    const copy = { key: 'k', sealed, takenAt: '2026-11-25T00:00:00Z' };
    await db.copies.bulkPut([
      { ...copy, userId: 'an', task: 'visit:1' },
      { ...copy, userId: 'an', task: 'visit:2' },
    ]);
    await outbox.add('an', visit({ finishes: 'visit:1' }));
    await outbox.flush('an');
    expect((await db.copies.toArray()).map(({ task }) => task)).toEqual(['visit:2']);
  });

  it('puts more into an entry that was never on its way, and into none that was', async () => {
    const { outbox, sent, answers } = device();
    const more = (step: number) => (body: unknown) => ({ steps: [...(body as { steps: number[] }).steps, step] });
    const first = await outbox.addTo('an', visit({ body: { steps: [1] } }), more(1));
    expect(await outbox.addTo('an', visit({ body: { steps: [2] } }), more(2))).toBe(first);
    answers.push('no network');
    await outbox.flush('an');
    const second = await outbox.addTo('an', visit({ body: { steps: [3] } }), more(3));
    expect(second).not.toBe(first);
    await outbox.flush('an');
    expect(sent.map(({ body }) => body)).toEqual(['{"steps":[1,2]}', '{"steps":[1,2]}', '{"steps":[3]}']);
    expect(await outbox.addTo('an', visit({ body: { steps: [4] } }), () => undefined)).not.toBe(second);
  });

  it('what has not arrived goes to another computer as a file: the same keys, once, for its own person only', async () => {
    const one = device();
    const two = device();
    one.answers.push('no network');
    const photo = { id: 'p-9', path: '/api/p-9/bytes', blob: new Blob(['jpeg']) };
    const id = await one.outbox.add('an', visit(), [photo]);
    await one.outbox.flush('an');
    const file = await outboxFile(one.outbox, one.vault, 'an');
    expect(file).not.toMatch(/Ghi biên bản|đạt/);
    expect(await takeOverFile(two.outbox, two.vault, 'binh', file)).toEqual({ kind: 'unreadable' });
    const changed = JSON.parse(file) as { bytes: string };
    const bytes = `${changed.bytes.startsWith('A') ? 'B' : 'A'}${changed.bytes.slice(1)}`;
    const bad = JSON.stringify({ ...changed, bytes });
    expect(await takeOverFile(two.outbox, two.vault, 'an', bad)).toEqual({ kind: 'unreadable' });
    expect(await takeOverFile(two.outbox, two.vault, 'an', file)).toEqual({ kind: 'done', taken: 1, known: 0 });
    expect(await takeOverFile(two.outbox, two.vault, 'an', file)).toEqual({ kind: 'done', taken: 0, known: 1 });
    await two.outbox.flush('an');
    expect(two.sent.map(({ path }) => path)).toEqual(['/api/p-9/bytes', '/api/test/visit']);
    expect(two.sent[1]?.headers['Idempotency-Key']).toBe(id);
    expect(await one.outbox.addTo('an', visit(), (body) => body)).not.toBe(id);
  });

  it('writes a held entry with its pictures as a file', async () => {
    const { outbox } = device();
    const id = await outbox.add('an', visit(), [{ id: 'p', path: '/api/p/bytes', blob: new Blob(['xyz']) }]);
    const [entry] = await outbox.entriesOf('an');
    if (entry === undefined) throw new Error('no entry');
    const file = JSON.parse(await exportText(entry, await outbox.photosOf(id))) as Record<string, unknown>;
    expect(file).toMatchObject({ id, body: { note: 'đạt' }, photos: [{ id: 'p', base64: 'eHl6' }] });
  });
});

describe('what an answer means', () => {
  const heard = { ours: true, body: {}, retryAfter: null };
  it.each([
    [200, 'sent'],
    [401, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
    [400, 'held'],
    [403, 'held'],
    [404, 'held'],
    [409, 'held'],
    [412, 'held'],
    [422, 'held'],
  ])('%i: %s', (status, kind) => {
    expect(deliveryOf({ ...heard, status }).kind).toBe(kind);
  });
  it('a page between us and the server took nothing', () => {
    expect(deliveryOf({ ...heard, status: 200, ours: false })).toMatchObject({ kind: 'later', why: 'network' });
  });
  it('another person at this browser: it waits for its own', () => {
    const body = { code: 'session.other_user' };
    expect(deliveryOf({ ...heard, status: 409, body })).toMatchObject({ kind: 'later', why: 'login' });
  });
});

describe('the journal', () => {
  const entry = (seq: number, state: JournalEntry['state'], lane = 'a') => ({ seq, state, lane }) as JournalEntry;
  it('finds the oldest that may go', () => {
    expect(nextToSend([entry(1, 'sent'), entry(2, 'held'), entry(3, 'waiting'), entry(4, 'waiting', 'b')])?.seq).toBe(
      4,
    );
    expect(nextToSend([entry(1, 'sending')])).toBeUndefined();
  });
  it('counts for the app bar', () => {
    const all = [entry(1, 'sending'), entry(2, 'waiting'), entry(3, 'held'), entry(4, 'sent'), entry(5, 'dropped')];
    expect(tally(all)).toEqual({ waiting: 2, held: 1, sent: 1 });
  });
});
