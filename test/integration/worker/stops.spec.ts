import { TestApp } from '../../support/app';
import { TestWorker } from '../../support/worker';

describe('the worker process', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(() => app.close());

  it('starts with a handler for every job, and stops cleanly when asked', async () => {
    const worker = await TestWorker.start(app);
    const started = Date.now();
    expect(await worker.stop()).toBe('0');
    expect(Date.now() - started).toBeLessThan(15_000);
  });

  it('says all faults of its settings and ends', async () => {
    await expect(TestWorker.start(app, { APP_SECRET: 'short', LOG_LEVEL: 'loud' })).rejects.toThrow('ended (1)');
  });
});
