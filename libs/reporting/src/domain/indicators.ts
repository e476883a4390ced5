import type { Indicator } from './indicator';
import { ACTIVITIES } from './indicators/activities';
import { DEVELOPMENT } from './indicators/development';
import { PROGRESS } from './indicators/progress';
import { RATING } from './indicators/rating';

/** Every figure that the product knows, in the order of a report. */
export const INDICATORS: readonly Indicator[] = [...DEVELOPMENT, ...RATING, ...PROGRESS, ...ACTIVITIES];

export const INDICATOR_KEYS: readonly string[] = INDICATORS.map(({ key }) => key);

export const indicatorOf = (key: string): Indicator | undefined => INDICATORS.find((each) => each.key === key);
