import { afterAttempt, isToDisable } from './retry';
import { TOPIC_OF_EVENT, WEBHOOK_TOPICS, webhookBody } from './topics';

const failed = { status: 500, fault: 'answer' };

describe('webhooks', () => {
  it('every topic has its event', () => {
    expect(Object.values(TOPIC_OF_EVENT).sort()).toEqual([...WEBHOOK_TOPICS].sort());
  });

  it('an attempt that failed is made again after each pause, then given up', () => {
    const delays = [1, 5, 30];
    expect([0, 1, 2, 3].map((before) => afterAttempt(failed, before, delays))).toEqual([
      { to: 'waiting', minutes: 1 },
      { to: 'waiting', minutes: 5 },
      { to: 'waiting', minutes: 30 },
      { to: 'failed' },
    ]);
    expect(afterAttempt({ status: 204, fault: null }, 3, delays)).toEqual({ to: 'delivered' });
    expect(afterAttempt({ status: 410, fault: 'answer' }, 0, delays)).toEqual({ to: 'failed' });
  });

  it('is switched off after too many failures in a row, or when the other side is gone', () => {
    expect(isToDisable(failed, 19, 20)).toBe(false);
    expect(isToDisable(failed, 20, 20)).toBe(true);
    expect(isToDisable({ status: 410, fault: 'answer' }, 1, 20)).toBe(true);
    expect(isToDisable({ status: 200, fault: null }, 50, 20)).toBe(false);
  });

  it('the body is type, time and facts', () => {
    expect(JSON.parse(webhookBody('certificate.issued', '2026-01-02T03:04:05.000Z', { stars: 4 }))).toEqual({
      type: 'certificate.issued',
      timestamp: '2026-01-02T03:04:05.000Z',
      data: { stars: 4 },
    });
  });
});
