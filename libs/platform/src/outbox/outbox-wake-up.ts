import { Client } from 'pg';
import { logError } from '@app/platform/observability';
import { WAKE_UP_CHANNEL } from './add-event';
import { Pause } from './pause';

const RECONNECT_MS = 2_000;

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
      keepAlive: true,
    });
    const ended = new Promise<void>((resolve, reject) => {
      client.once('end', resolve);
      client.once('error', reject);
    });
    ended.catch(() => undefined); // told by the await below, or by connect() which fails for the same reason
    this.client = client;
    await client.connect();
    client.on('notification', () => this.wake());
    await client.query(`listen ${WAKE_UP_CHANNEL}`);
    this.wake();
    await ended;
  }
}
