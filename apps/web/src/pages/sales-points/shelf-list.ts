import { useEffect, useState } from 'react';
import { serverOffset } from '../../offline/server-clock';

/** One code of the list, with the true time of its scan. */
export interface ScannedCode {
  text: string;
  scannedAt: string;
}

const keyOf = (pointId: string): string => `quay-hang:${pointId}`;

interface Stored {
  /** Id of the inspection to be: sent twice it is one. */
  id: string;
  codes: ScannedCode[];
}

function readStored(pointId: string): Stored {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(keyOf(pointId)) ?? 'null');
    if (typeof found === 'object' && found !== null && 'id' in found && 'codes' in found) return found as Stored;
  } catch {
    // what is not readable is no list
  }
  return { id: crypto.randomUUID(), codes: [] };
}

/** The codes of a shelf check, kept on this device until they are sent: a killed browser loses none. */
export function useShelfList(pointId: string) {
  const [list, setList] = useState<Stored>(() => readStored(pointId));
  useEffect(() => {
    localStorage.setItem(keyOf(pointId), JSON.stringify(list));
  }, [pointId, list]);
  const add = (texts: readonly string[]) =>
    setList((now) => {
      const known = new Set(now.codes.map(({ text }) => text));
      const at = new Date(Date.now() + (serverOffset() ?? 0)).toISOString();
      const fresh = [...new Set(texts.map((text) => text.trim()))].filter((text) => text !== '' && !known.has(text));
      return { ...now, codes: [...now.codes, ...fresh.map((text) => ({ text, scannedAt: at }))] };
    });
  return {
    id: list.id,
    codes: list.codes,
    add,
    remove: (text: string) => setList((now) => ({ ...now, codes: now.codes.filter((code) => code.text !== text) })),
    clear: () => setList({ id: crypto.randomUUID(), codes: [] }),
  };
}
