import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { DomainError } from '@app/kernel';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}
export type Resolve = (host: string) => Promise<readonly ResolvedAddress[]>;

/** What the system's resolver says, numbers in addresses included. */
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));

/** Reachable for everybody: no private, loopback, link-local, shared, mapped or reserved range. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'unicast';
}

const refuse = (message: string): never => {
  throw new DomainError('webhook.url_refused', { path: 'url', errors: [{ path: 'url', code: 'url', message }] });
};

/**
 * Keeps what the application sends out of the province's own network: the address of another system is read, resolved and refused
 * when any of what it resolves to is not public. The caller connects to what was checked, not to what a second question would say.
 */
export class PublicAddress {
  constructor(
    private readonly isPrivateAllowed: boolean,
    private readonly resolve: Resolve = systemResolve,
  ) {}

  /**
   * For saving: a name that nobody knows now may be known later, so it is no fault yet; it is looked at again before each sending.
   * @throws `webhook.url_refused`
   */
  async mayBeSaved(text: string): Promise<void> {
    const { host } = this.read(text);
    const found = await this.resolve(host).catch(() => []);
    this.mustBePublic(found);
  }

  /** @throws `webhook.url_refused` with a word why */
  async check(text: string): Promise<{ url: URL; target: ResolvedAddress }> {
    const { url, host } = this.read(text);
    const found = await this.resolve(host).catch(() => []);
    const [target] = found;
    if (target === undefined) return refuse('Không tìm thấy máy chủ có tên này.');
    this.mustBePublic(found);
    return { url, target };
  }

  private read(text: string): { url: URL; host: string } {
    const url = URL.canParse(text) ? new URL(text) : refuse('Không phải địa chỉ web hợp lệ.');
    const protocols = this.isPrivateAllowed ? ['https:', 'http:'] : ['https:'];
    if (!protocols.includes(url.protocol)) refuse('Địa chỉ phải bắt đầu bằng https://.');
    if (url.username !== '' || url.password !== '' || url.hash !== '')
      refuse('Địa chỉ không được chứa tên, mật khẩu hoặc dấu #.');
    return { url, host: url.hostname.replace(/^\[|\]$/g, '') };
  }

  private mustBePublic(found: readonly ResolvedAddress[]): void {
    if (!this.isPrivateAllowed && !found.every(({ address }) => isPublicAddress(address)))
      refuse('Địa chỉ này nằm trong mạng nội bộ, không gửi tới được.');
  }
}
