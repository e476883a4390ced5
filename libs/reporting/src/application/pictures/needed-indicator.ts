import type { Indicator } from '../../domain/indicator';
import { indicatorOf } from '../../domain/indicators';

/** An indicator that a picture is made of. */
export function neededIndicator(key: string): Indicator {
  const indicator = indicatorOf(key);
  if (!indicator) throw new Error(`no indicator ${key}`);
  return indicator;
}
