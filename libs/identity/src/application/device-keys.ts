import { hkdfSync } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';

/**
 * The person's share of the key under which a device keeps what was taken along: given out to a living session only, kept nowhere
 * else, so that what stays on a device after logging out cannot be read there. See decision 14.
 */
@Injectable()
export class DeviceKeys {
  constructor(private readonly env: Env) {}

  of(userId: string): string {
    const key = hkdfSync('sha256', this.env.APP_SECRET, userId, 'ocop-sao device key 1', 32);
    return Buffer.from(key).toString('base64');
  }
}
