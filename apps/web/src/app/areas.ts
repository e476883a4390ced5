import { accountArea } from '../pages/account/routes';
import { homeArea } from '../pages/home/routes';
import type { Area } from './area';

/** Every area of the page, in the order of the navigation. One line each. */
export const areas: readonly Area[] = [homeArea, accountArea];
