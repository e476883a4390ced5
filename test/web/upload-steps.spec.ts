import 'fake-indexeddb/auto';
import { OfflineDatabase } from '../../apps/web/src/offline/database';
import type { NewEntry } from '../../apps/web/src/offline/journal';
import { Outbox } from '../../apps/web/src/offline/outbox';
import { Vault } from '../../apps/web/src/offline/vault';
import { newUpload, PIECE_BYTES } from '../../apps/web/src/offline/upload-steps';

const answer = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'x-request-id': '1' } });
const refusal = (status: number, code: string): Response => answer(status, { code, title: code, status });

interface Served {
  uploads: Map<string, { size: number; received: number; done: boolean }>;
  log: string[];
}

let count = 0;
/** A device and a server that keeps uploads; `faults` break the next requests. */
function device(size = PIECE_BYTES * 2 + 5) {
  count += 1;
  const db = new OfflineDatabase(`upload-${count}`);
  const server: Served = { uploads: new Map(), log: [] };
  const faults: ('lost' | 'no network' | 'forgotten' | Response)[] = [];
  let paused = false;
  const serve = (path: string, init: RequestInit): Response => {
    const [, , , id = '', what = ''] = path.split(/[/?]/);
    server.log.push(`${init.method} ${what || (id ? 'state' : 'begin')}`);
    if (id === '' && init.method === 'POST') {
      const key = (init.headers as Record<string, string>)['Idempotency-Key'] ?? '';
      if (!server.uploads.has(key)) server.uploads.set(key, { size, received: 0, done: false });
      return answer(201, { id: key, offset: 0, state: 'open', known: null });
    }
    const upload = server.uploads.get(id);
    if (!upload) return refusal(404, 'dossier.upload_not_found');
    if (what === '') return answer(200, { id, offset: upload.received, size, state: 'open' });
    if (what === 'bytes') {
      const offset = Number(path.split('offset=')[1]);
      if (offset !== upload.received) return refusal(409, 'file.offset_mismatch');
      upload.received += (init.body as Blob).size;
      return answer(200, { id, offset: upload.received });
    }
    if (upload.received !== size) return refusal(409, 'file.offset_mismatch');
    upload.done = true;
    return answer(200, { id: 'file' });
  };
  const outbox = new Outbox({
    db,
    fetch: (path, init) => {
      if (!path.startsWith('/api/uploads')) {
        server.log.push(path);
        return Promise.resolve(answer(200, {}));
      }
      const fault = faults.shift();
      if (fault === 'no network') return Promise.reject(new TypeError('Failed to fetch'));
      if (fault === 'forgotten') server.uploads.clear();
      if (fault instanceof Response) return Promise.resolve(fault);
      const served = serve(path, init);
      return fault === 'lost' ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve(served);
    },
    vault: new Vault({ db, share: async () => btoa('k'.repeat(32)) }),
    exclusively: (work) => work(),
    now: () => new Date('2026-11-25T02:00:00Z'),
    serverOffset: () => 0,
    filesPaused: () => paused,
    onSent: () => undefined,
  });
  const file = async () => {
    const blob = new Blob([new Uint8Array(size)]);
    const upload = newUpload({ name: 'a.pdf', size }, 'f'.repeat(64));
    const entry: NewEntry = {
      ...{ kind: 'dossiers.file', title: 'a.pdf', lane: crypto.randomUUID(), method: 'POST', path: '/api/uploads' },
      ...{ body: {}, bulky: true },
    };
    return outbox.add('an', entry, [{ id: crypto.randomUUID(), path: '', blob, upload }]);
  };
  const flush = async () => {
    for (let turn = 0; turn < 10; turn += 1) if ((await outbox.flush('an')).kind === 'done') return;
  };
  const states = async () => (await outbox.entriesOf('an')).map((entry) => entry.state);
  const done = () => [...server.uploads.values()].filter((upload) => upload.done).length;
  return { db, server, faults, outbox, file, flush, states, done, pause: (on: boolean) => (paused = on) };
}

describe('a file on its way in pieces', () => {
  it('is begun, sent piece by piece, finished, and forgotten by the device', async () => {
    const { db, server, file, flush, states } = device();
    await file();
    await flush();
    expect(server.log).toEqual(['POST begin', 'PUT bytes', 'PUT bytes', 'PUT bytes', 'POST finish']);
    expect([await states(), await db.photos.count()]).toEqual([['sent'], 0]);
  });

  it.each(['lost', 'no network'] as const)(
    'comes whole and once wherever one request is broken (%s)',
    async (fault) => {
      for (let at = 0; at < 5; at += 1) {
        const { faults, file, flush, states, done } = device();
        faults.push(...Array.from({ length: at }, () => undefined as never), fault);
        await file();
        await flush();
        expect([at, await states(), done()]).toEqual([at, ['sent'], 1]);
      }
    },
  );

  it('begins anew where the server has forgotten it', async () => {
    const { faults, file, flush, states, done } = device();
    faults.push(undefined as never, undefined as never, 'forgotten');
    await file();
    await flush();
    expect([await states(), done()]).toEqual([['sent'], 1]);
  });

  it('held when refused as a whole; sent again it sends its bytes again', async () => {
    const { faults, server, outbox, file, flush, states } = device(10);
    faults.push(undefined as never, undefined as never, refusal(415, 'file.type_refused'));
    const id = await file();
    await flush();
    expect((await outbox.entriesOf('an'))[0]).toMatchObject({ state: 'held', reason: { code: 'file.type_refused' } });
    await outbox.again('an', id);
    await flush();
    expect(await states()).toEqual(['sent']);
    expect(server.log.filter((line) => line === 'PUT bytes')).toHaveLength(2);
  });

  it('lets everything else go first, and waits while files are paused', async () => {
    const { server, outbox, file, flush, states, pause } = device();
    await file();
    pause(true);
    await outbox.add('an', { kind: 'x', title: 'x', lane: 'x', method: 'POST', path: '/api/text' });
    await flush();
    expect([server.log, await states()]).toEqual([['/api/text'], ['waiting', 'sent']]);
    pause(false);
    await outbox.add('an', { kind: 'y', title: 'y', lane: 'y', method: 'POST', path: '/api/more' });
    await flush();
    expect(server.log.slice(0, 3)).toEqual(['/api/text', '/api/more', 'POST begin']);
    expect(await states()).toEqual(['sent', 'sent', 'sent']);
  });

  it('is not sent where the owner has the bytes, and says where they stand', async () => {
    const { faults, server, outbox, file, flush } = device();
    const known = { fileId: 'f', paperId: 'p', paperTitle: 'Phiếu kiểm nghiệm' };
    faults.push(answer(201, { id: 'u', offset: 5, state: 'done', known }));
    await file();
    await flush();
    expect(server.log).toEqual([]);
    expect((await outbox.entriesOf('an'))[0]).toMatchObject({ state: 'sent', known: 'Phiếu kiểm nghiệm' });
  });

  it('taken out of the line its bytes go at once', async () => {
    const { db, outbox, file, flush, states, pause } = device();
    pause(true);
    const id = await file();
    await outbox.cancel('an', id);
    await flush();
    expect([await states(), await db.photos.count()]).toEqual([['dropped'], 0]);
  });
});
