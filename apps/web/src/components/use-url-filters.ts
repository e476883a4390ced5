import { useRouter, useRouterState } from '@tanstack/react-router';
import { stringifySearch } from '../app/search-text';

/** Filters kept in the address, so that a list can be sent to a colleague and survives a reload. */
export function useUrlFilters<Name extends string>(names: readonly Name[]) {
  const router = useRouter();
  const search = useRouterState({ select: (state) => state.location.search as Record<string, unknown> });
  const values = {} as Partial<Record<Name, string>>;
  for (const name of names) {
    const value = search[name];
    if (typeof value === 'string' && value !== '') values[name] = value;
  }
  /** Sets some filters; '' or undefined removes one. */
  const set = (changes: Partial<Record<Name, string | undefined>>) => {
    // Read at the moment of the change: two filters set at once must not overwrite each other.
    const pathname: string = router.state.location.pathname;
    const now = router.state.location.search as Record<string, unknown>;
    router.history.replace(pathname + stringifySearch({ ...now, ...changes }));
  };
  const clear = () =>
    set(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<Name, undefined>>);
  return { values, set, clear, active: Object.keys(values).length > 0 };
}
