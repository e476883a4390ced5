import { BROWSER_SECONDS, MomentCache } from './short-cache';

describe('answers kept for a moment', () => {
  it('asks once however many wait, and again after the moment', async () => {
    const cache = new MomentCache<number>(1_000);
    let asked = 0;
    const load = (): Promise<number> => Promise.resolve((asked += 1));
    expect(await Promise.all([cache.get('a', load, 0), cache.get('a', load, 1), cache.get('b', load, 1)])).toEqual([
      1, 1, 2,
    ]);
    expect(await cache.get('a', load, 999)).toBe(1);
    expect(await cache.get('a', load, 1_000)).toBe(3);
  });

  it('keeps nothing that failed, and nothing at all where it is switched off', async () => {
    const cache = new MomentCache<number>(1_000);
    await expect(cache.get('a', () => Promise.reject(new Error('down')), 0)).rejects.toThrow('down');
    expect(await cache.get('a', () => Promise.resolve(7), 1)).toBe(7);
    const off = new MomentCache<number>(0);
    expect([await off.get('a', () => Promise.resolve(1), 0), await off.get('a', () => Promise.resolve(2), 0)]).toEqual([
      1, 2,
    ]);
  });

  it('with the longest setting of the server an answer is never older than a minute', () => {
    expect(BROWSER_SECONDS + 5).toBeLessThan(60);
  });
});
