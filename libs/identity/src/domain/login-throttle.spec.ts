import { FORGET_AFTER_MS, remainingWait, waitAfter } from './login-throttle';

describe('login throttle', () => {
  it('lets people mistype, then slows down, never longer than five minutes', () => {
    expect([0, 4, 5, 6, 7, 30, 1000].map(waitAfter)).toEqual([0, 0, 2_000, 4_000, 8_000, 300_000, 300_000]);
  });

  it('forgets after half an hour', () => {
    const state = { failures: 50, lastFailureMs: 0 };
    expect(remainingWait(state, 1_000)).toBe(299_000);
    expect(remainingWait(state, FORGET_AFTER_MS)).toBe(0);
    expect(remainingWait(undefined, 0)).toBe(0);
  });
});
