import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '@app/kernel';

/** A page of a list: `nextCursor` is null at the end. */
export interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
}

const MAC_BYTES = 12;
const MAX_CURSOR = 1_000;

const bad = (): never => {
  throw new DomainError('request.invalid', {
    errors: [{ path: 'cursor', code: 'cursor', message: 'Dấu trang không hợp lệ.' }],
  });
};

/** Signs and reads keyset cursors, so that a client cannot make up positions. */
export class Cursors {
  constructor(private readonly secret: string) {}

  private mac(list: string, payload: string): Buffer {
    return createHmac('sha256', this.secret).update(`cursor\n${list}\n${payload}`).digest().subarray(0, MAC_BYTES);
  }

  /** `list` names the list and its order, so that a cursor of one cannot be used in another. */
  sign(list: string, keys: readonly (string | number)[]): string {
    const payload = Buffer.from(JSON.stringify(keys)).toString('base64url');
    return `${payload}.${this.mac(list, payload).toString('base64url')}`;
  }

  /** @throws DomainError `request.invalid` for a cursor that this server did not sign for this list. */
  read(list: string, cursor: string | undefined): (string | number)[] | undefined {
    if (cursor === undefined) return undefined;
    const [payload, mac] = cursor.split('.');
    if (cursor.length > MAX_CURSOR || payload === undefined || mac === undefined) return bad();
    const given = Buffer.from(mac);
    const expected = Buffer.from(this.mac(list, payload).toString('base64url'));
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return bad();
    return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as (string | number)[];
  }

  /** Cuts `limit + 1` rows to a page. */
  page<T>(list: string, rows: readonly T[], limit: number, keysOf: (row: T) => readonly (string | number)[]): Page<T> {
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: rows.length > limit && last !== undefined ? this.sign(list, keysOf(last)) : null };
  }
}
