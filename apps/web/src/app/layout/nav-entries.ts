import { createContext } from 'react';
import type { NavEntry } from '../area';

/** Menu entries of all areas; given from above, so that the shell need not know the areas that stand on it. */
export const NavEntries = createContext<readonly NavEntry[]>([]);
