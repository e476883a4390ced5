import { useApiQuery } from '../api/hooks';
import { useSession } from '../app/session';

/** The product sets (bộ sản phẩm) of the rulebook in force today. */
export function useProductSets() {
  const today = useSession()?.businessDate ?? '';
  const { data } = useApiQuery('/api/rulebooks');
  const inForce = data?.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
  );
  const sets = (inForce ?? data?.[0])?.sheets ?? [];
  const nameOf = (no: number): string => sets.find((set) => set.no === no)?.name ?? `Bộ số ${no}`;
  return { sets, nameOf, loading: data === undefined };
}
