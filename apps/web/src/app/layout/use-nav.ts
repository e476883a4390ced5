import { useRouterState } from '@tanstack/react-router';
import { use } from 'react';
import type { NavEntry } from '../area';
import { can, useSession } from '../session';
import { byUse } from './first-entries';
import { NavGroups, type NavGroup } from './nav-entries';

/** The entries that this person may open, and which of them stands for the page shown. */
export function useNav(): {
  groups: readonly NavGroup[];
  /** In the order of the menu. */
  entries: readonly NavEntry[];
  /** The same, with what this person does most at the front. */
  byUse: readonly NavEntry[];
  current: string | undefined;
} {
  const session = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const groups = use(NavGroups)
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => can(session, entry.permission)) }))
    .filter((group) => group.entries.length > 0);
  const entries = groups.flatMap((group) => group.entries);
  const covering = entries.filter(({ to }) => path === to || (to !== '/' && path.startsWith(`${to}/`)));
  const current = covering.toSorted((a, b) => b.to.length - a.to.length)[0]?.to;
  const roles = session?.roles.map(({ role }) => role) ?? [];
  return { groups, entries, byUse: byUse(entries, roles), current };
}
