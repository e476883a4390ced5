import { useApiQuery } from '../../api/hooks';
import { useUrlFilters } from '../../components/use-url-filters';

/** Whose wallet is open: the only producer that this person acts for, or the one chosen in the address. */
export function useWalletOwner() {
  const { values, set } = useUrlFilters(['chu-the'] as const);
  const producers = useApiQuery('/api/producers', { params: { query: { limit: 2 } } });
  const only =
    producers.data?.nextCursor === null && producers.data.items.length === 1 ? producers.data.items[0] : undefined;
  const id = values['chu-the'] ?? only?.id;
  const overview = useApiQuery(
    '/api/papers/overview',
    { params: { query: { producerId: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return {
    id,
    /** Several producers: one is to be chosen. */
    chooses: producers.data !== undefined && only === undefined,
    choose: (producerId: string | undefined) => set({ 'chu-the': producerId }),
    overview: overview.data,
    problem: producers.error ?? overview.error,
    retry: () => void (producers.error ? producers.refetch() : overview.refetch()),
  };
}

export type WalletOverview = NonNullable<ReturnType<typeof useWalletOwner>['overview']>;
