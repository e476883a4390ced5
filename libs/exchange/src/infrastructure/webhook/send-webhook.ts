import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AttemptOutcome } from '../../domain/webhook/retry';
import type { PublicAddress, ResolvedAddress } from './public-address';

/** Of an answer only the status counts; more than this is not read. */
const MOST_ANSWER_BYTES = 65_536;

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly timeoutMs: number;
}

/** Sends one message; redirects are not followed. */
export class WebhookSender {
  constructor(private readonly addresses: PublicAddress) {}

  async send(message: WebhookRequest): Promise<AttemptOutcome> {
    try {
      const { url, target } = await this.addresses.check(message.url);
      const status = await post(url, target, message);
      return { status, fault: status >= 200 && status <= 299 ? null : 'answer' };
    } catch (error) {
      return { status: null, fault: faultOf(error) };
    }
  }
}

/** To the very address that was checked, under the name that was asked for. */
function post(url: URL, { address, family }: ResolvedAddress, message: WebhookRequest): Promise<number> {
  const bytes = Buffer.from(message.body, 'utf8');
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...message.headers, 'content-type': 'application/json', 'content-length': bytes.length },
    agent: false,
    signal: AbortSignal.timeout(message.timeoutMs),
    lookup: (_host, asked, done) =>
      asked.all === true ? done(null, [{ address, family }]) : done(null, address, family),
  };
  return new Promise((resolve, reject) => {
    const take = (response: IncomingMessage): void => {
      let read = 0;
      const finish = (): void => resolve(response.statusCode ?? 0);
      response.on('data', (chunk: Buffer) => {
        read += chunk.length;
        if (read <= MOST_ANSWER_BYTES) return;
        finish();
        response.destroy();
      });
      response.on('end', finish);
      response.on('error', reject);
    };
    const sending = url.protocol === 'http:' ? requestHttp(url, options, take) : requestHttps(url, options, take);
    sending.on('error', reject);
    sending.end(bytes);
  });
}

/** A word for the log; never what the other side wrote. */
function faultOf(error: unknown): string {
  const { code, name } = error as { code?: string; name?: string };
  if (code === 'webhook.url_refused') return 'address';
  if (name === 'TimeoutError' || name === 'AbortError' || code === 'ABORT_ERR') return 'timeout';
  if (code?.startsWith('ERR_TLS') === true || code?.includes('CERT') === true) return 'certificate';
  return 'connection';
}
