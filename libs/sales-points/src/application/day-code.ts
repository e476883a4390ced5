import { createHmac } from 'node:crypto';
import type { LocalDate } from '@app/kernel';

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/**
 * The code that a point's photo of the day must show: made from the server's secret, so that nobody knows it before the day, and
 * nothing needs to be stored.
 */
export function dayCode(secret: string, pointId: string, day: LocalDate): string {
  const mac = createHmac('sha256', secret).update(`sales day code\n${pointId}\n${day}`).digest();
  return [...mac.subarray(0, 6)].map((byte) => LETTERS[byte % LETTERS.length] ?? '2').join('');
}
