import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { isPublicAddress, PublicAddress, type ResolvedAddress } from './public-address';
import { WebhookSender } from './send-webhook';
import { signedHeaders, webhookSecret } from './webhook-secret';

const to =
  (address: string, family: 4 | 6 = 4) =>
  (): Promise<ResolvedAddress[]> =>
    Promise.resolve([{ address, family }]);

describe('addresses of other systems', () => {
  it.each([
    ...['127.0.0.1', '127.8.8.8', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1'],
    ...['192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fc00::1', 'fd12::1'],
    ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001::1', 'ff02::1', 'x'],
  ])('%s is not public', (address) => expect(isPublicAddress(address)).toBe(false));

  it.each(['203.162.4.190', '8.8.8.8', '2405:4800::1', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['http://a.example/', 'ftp://a.example/', 'https://u:p@a.example/', 'https://a.example/#x', 'x', 'javascript:1'],
    ...['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::1]/', 'https://[::ffff:7f00:1]/'],
    ...['https://169.254.169.254/latest/meta-data', 'https://localhost/'],
  ])('%s is refused by the real resolver or before it', async (url) => {
    await expect(new PublicAddress(false).check(url)).rejects.toMatchObject({ code: 'webhook.url_refused' });
  });

  it('a name that nobody knows may be saved, one that leads into the own network may not', async () => {
    await new PublicAddress(false, () => Promise.reject(new Error('unknown'))).mayBeSaved('https://a.example/');
    await expect(new PublicAddress(false, to('10.0.0.1')).mayBeSaved('https://a.example/')).rejects.toMatchObject({
      code: 'webhook.url_refused',
    });
  });

  it('a name that leads into the own network is refused, also with only one of its addresses', async () => {
    const mixed = () =>
      Promise.resolve([
        { address: '8.8.8.8', family: 4 as const },
        { address: '10.0.0.1', family: 4 as const },
      ]);
    for (const resolve of [to('10.0.0.1'), to('::1', 6), mixed])
      await expect(new PublicAddress(false, resolve).check('https://a.example/')).rejects.toMatchObject({
        code: 'webhook.url_refused',
      });
    const { target } = await new PublicAddress(false, to('8.8.8.8')).check('https://a.example/');
    expect(target.address).toBe('8.8.8.8');
  });
});

describe('sending', () => {
  const received: string[] = [];
  const server = createServer((request, response) => {
    received.push(`${request.headers.host} ${request.url}`);
    if (request.url === '/moved') return void response.writeHead(302, { location: '/taken' }).end();
    if (request.url === '/silent') return undefined;
    if (request.url === '/endless') {
      response.writeHead(200);
      const more = setInterval(() => response.write(Buffer.alloc(32_768)), 1);
      return void response.on('close', () => clearInterval(more));
    }
    return void response.writeHead(204).end();
  });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const send = (path: string, isPrivateAllowed = true, timeoutMs = 5_000) =>
    new WebhookSender(new PublicAddress(isPrivateAllowed, to('127.0.0.1'))).send({
      ...{ url: `http://name.example:${port}${path}`, headers: {}, body: '{}', timeoutMs },
    });

  it('goes to the address that was checked, under the name that was asked for', async () => {
    expect(await send('/taken')).toEqual({ status: 204, fault: null });
    expect(received.at(-1)).toBe(`name.example:${port} /taken`);
  });

  it('follows no redirect, waits no longer than allowed, reads no endless answer, enters no private network', async () => {
    expect(await send('/moved')).toEqual({ status: 302, fault: 'answer' });
    expect(received.at(-1)).toContain('/moved');
    expect(await send('/silent', true, 200)).toEqual({ status: null, fault: 'timeout' });
    expect(await send('/endless')).toEqual({ status: 200, fault: null });
    const before = received.length;
    expect(await send('/taken', false)).toEqual({ status: null, fault: 'address' });
    expect(received).toHaveLength(before);
  });
});

describe('signatures', () => {
  const appSecret = 'x'.repeat(40);
  const secret = webhookSecret(appSecret, { id: 'a', secretNo: 1 });
  const body = '{"type":"certificate.issued"}';
  const headers = signedHeaders(secret, { id: 'e', seconds: Math.floor(Date.now() / 1000), body });

  it('are those of the Standard Webhooks specification', () => {
    expect(new Webhook(secret).verify(body, { ...headers })).toEqual(JSON.parse(body));
  });

  it('hold for nothing else', () => {
    expect(() => new Webhook(secret).verify(`${body} `, { ...headers })).toThrow();
    expect(() => new Webhook(secret).verify(body, { ...headers, 'webhook-id': 'f' })).toThrow();
    const next = webhookSecret(appSecret, { id: 'a', secretNo: 2 });
    expect(() => new Webhook(next).verify(body, { ...headers })).toThrow();
  });
});
