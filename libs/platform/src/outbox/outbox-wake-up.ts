import { Client } from 'pg';
import { logError } from '@app/platform/observability';
import { WAKE_UP_CHANNEL } from './add-event';
import { Pause } from './pause';

const RECONNECT_MS = 2_000;
const CONNECT_MS = 5_000;

/** Listens for committed events on a connection of its own, and connects again when it breaks. The poll covers the gaps. */
export class OutboxWakeUp {
  private readonly pause = new Pause();
  private client: Client | undefined;
  private running: Promise<void> | undefined;
  private isStopping = false;

  constructor(
    private readonly databaseUrl: string,
    private readonly wake: () => void,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.pause.wake();
    await this.client?.end().catch((error: unknown) => logError('closing the wake-up connection failed', error));
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      try {
        await this.listen();
      } catch (error) {
        if (!this.isStopping) logError('the wake-up connection broke', error);
      }
      if (!this.isStopping) await this.pause.wait(RECONNECT_MS);
    }
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.databaseUrl,
      application_name: 'ocop-outbox-wake-up',
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
    });
    // A dying server is told of twice; without a listener the second one would end the process.
    client.on('error', (error) => logError('the wake-up connection broke', error));
    const ended = new Promise<void>((resolve) => client.once('end', resolve));
    await client.connect();
    this.client = client; // only now: ending a client that still connects leaves connect() waiting for ever
    try {
      if (this.isStopping) return await client.end();
      client.on('notification', () => this.wake());
      await client.query(`listen ${WAKE_UP_CHANNEL}`);
      this.wake();
      await ended;
    } finally {
      this.client = undefined;
    }
  }
}
