import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system of the province: keeps what it is sent, answers as the test says. */
export class WebhookReceiver {
  readonly received: ReceivedMessage[] = [];
  /** Status of the next answers. */
  status = 204;
  /** Answers wait for it. */
  gate: Promise<void> = Promise.resolve();
  private readonly server: Server;

  constructor() {
    this.server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        this.received.push({ headers: request.headers, body: Buffer.concat(chunks).toString('utf8') });
        void this.gate.then(() => response.writeHead(this.status).end());
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/ocop`;
  }

  /** Resolves when so many have come. */
  async until(count: number): Promise<void> {
    for (let waited = 0; this.received.length < count; waited += 50) {
      if (waited > 60_000) throw new Error(`only ${this.received.length} of ${count} messages came`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
