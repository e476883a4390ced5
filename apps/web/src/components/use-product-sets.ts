import { useApiQuery } from '../api/hooks';
import { useSession } from '../app/session';
import { useSay } from '../texts/language';

/** The product sets (bộ sản phẩm) of the rulebook in force today. */
export function useProductSets() {
  const say = useSay();
  const today = useSession()?.businessDate ?? '';
  const { data } = useApiQuery('/api/rulebooks');
  const inForce = data?.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= today && (effectiveTo === null || today <= effectiveTo),
  );
  const sets = (inForce ?? data?.[0])?.sheets ?? [];
  const nameOf = (no: number): string => {
    const name = sets.find((set) => set.no === no)?.name;
    return name === undefined ? say('Bộ số {0}', no) : say(name);
  };
  return { sets, nameOf, loading: data === undefined };
}
