import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { OfflineDatabase } from '../../apps/web/src/offline/database';
import { packed, unpacked } from '../../apps/web/src/offline/pack';
import { Vault, VaultLocked } from '../../apps/web/src/offline/vault';

let count = 0;
const SHARES: Readonly<Record<string, string>> = { an: btoa('a'.repeat(32)), binh: btoa('b'.repeat(32)) };

/** A device with a network that can be cut. */
function device() {
  count += 1;
  const db = new OfflineDatabase(`vault-${count}`);
  const net = { up: true };
  const share = async (userId: string) => {
    if (!net.up) throw new TypeError('Failed to fetch');
    return SHARES[userId];
  };
  return { db, net, start: () => new Vault({ db, share }) };
}

describe('what a device keeps', () => {
  it('property: comes out as it went in, pictures included', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.array(fc.uint8Array()), async (value, pictures) => {
        const blobs = pictures.map((bytes) => new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }));
        const back = unpacked(await packed({ value, blobs })) as { value: unknown; blobs: Blob[] };
        expect(JSON.stringify(back.value)).toBe(JSON.stringify(value));
        const bytesOf = async (blob: Blob) => [...new Uint8Array(await blob.arrayBuffer())];
        expect(await Promise.all(back.blobs.map(bytesOf))).toEqual(pictures.map((bytes) => [...bytes]));
        expect(back.blobs.every(({ type }) => type === 'image/jpeg')).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('is locked on the disk, opens after a restart without a network, and only at its own place', async () => {
    const { net, start } = device();
    const sealed = await start().seal('an', 'draft 1', { note: 'Mật ong Hương Sơn' });
    expect(Buffer.from(sealed.bytes).includes('Mật ong')).toBe(false);
    net.up = false;
    expect(await start().open('an', 'draft 1', sealed)).toEqual({ note: 'Mật ong Hương Sơn' });
    await expect(start().open('an', 'draft 2', sealed)).rejects.toThrow();
    await expect(start().open('binh', 'draft 1', sealed)).rejects.toThrow();
  });

  it('after logging out nothing opens it but the same person with the server', async () => {
    const { db, net, start } = device();
    const sealed = await start().seal('an', 'entry', 'phiếu chấm');
    await start().lock();
    const [record] = await db.keys.toArray();
    expect([record?.live, record?.forFiles]).toEqual([null, null]);
    net.up = false;
    await expect(start().open('an', 'entry', sealed)).rejects.toThrow(VaultLocked);
    net.up = true;
    await start().seal('binh', 'entry', 'x');
    await start().lock('binh');
    expect(await start().open('an', 'entry', sealed)).toBe('phiếu chấm');
  });

  it('a key made without a network is locked by the server once it is there', async () => {
    const { db, net, start } = device();
    net.up = false;
    const sealed = await start().seal('an', 'entry', 1);
    expect((await db.keys.get('an'))?.wrapped).toBeNull();
    net.up = true;
    expect(await start().open('an', 'entry', sealed)).toBe(1);
    const settled = await db.keys.get('an');
    expect([settled?.wrapped === null, settled?.live?.extractable]).toEqual([false, false]);
  });

  it('a file for another computer opens for the same person only', async () => {
    const one = device();
    const two = device();
    const file = await one.start().sealFile('an', { entries: [1, 2] });
    expect(await two.start().openFile('an', file)).toEqual({ entries: [1, 2] });
    await expect(two.start().openFile('binh', file)).rejects.toThrow();
    const bytes = new Uint8Array(file.bytes);
    bytes.set([(bytes[3] ?? 0) ^ 1], 3);
    await expect(two.start().openFile('an', file)).rejects.toThrow();
  });
});
