import { useState } from 'react';

/** Rows that are ticked in a list; what is not shown any more is not picked any more. */
export interface Picked {
  has: (id: string) => boolean;
  set: (ids: readonly string[], on: boolean) => void;
  clear: () => void;
  /** Of the rows shown. */
  of: (shown: readonly string[]) => string[];
}

export function usePicked(): Picked {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  return {
    has: (id) => ids.has(id),
    set: (some, on) =>
      setIds((before) => {
        const after = new Set(before);
        for (const id of some) {
          if (on) after.add(id);
          else after.delete(id);
        }
        return after;
      }),
    clear: () => setIds(new Set()),
    of: (shown) => shown.filter((id) => ids.has(id)),
  };
}
