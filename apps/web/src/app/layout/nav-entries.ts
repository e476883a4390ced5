import { createContext } from 'react';
import type { Label } from '../../texts/language';
import type { NavEntry } from '../area';

/** Menu entries that belong together. */
export interface NavGroup {
  label?: Label | undefined;
  entries: readonly NavEntry[];
}

/** Menu entries of all areas; given from above, so that the shell need not know the areas that stand on it. */
export const NavGroups = createContext<readonly NavGroup[]>([]);
