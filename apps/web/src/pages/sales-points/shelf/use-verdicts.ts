import { useQueries } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import { api } from '../../../api/client';
import { asProblem, type Answer } from '../../../api/hooks';
import { CodeBook, dayOfKit, isToken, type KitCertificate, type ShelfKit } from './judge-code';
import type { ScannedCode } from './shelf-draft';

/** What one code is, as far as it is known now. */
export interface Verdict {
  readonly text: string;
  readonly state: string;
  readonly productName: string | undefined;
  readonly productCode: string | undefined;
  readonly stars: number | undefined;
  readonly lastDay: string | null | undefined;
  /** Only what was taken along has been asked: the server judges when the list arrives. */
  readonly isLocal: boolean;
}

const listen = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};
/** Does this device believe that it has a network? */
export const useOnline = (): boolean => useSyncExternalStore(listen, () => navigator.onLine);

/**
 * Judges codes by the kit at once; only what the kit does not know, and codes whose signature counts, are asked of the server where
 * there is a network.
 */
export function useVerdicts(codes: readonly ScannedCode[], kit: ShelfKit, takenAt: string | undefined): Verdict[] {
  const online = useOnline();
  const book = useMemo(() => new CodeBook(kit, dayOfKit(kit, takenAt, Date.now())), [kit, takenAt]);
  const local = codes.map(({ text }) => ({ text, ...book.judge(text) }));
  const asked = local.filter(({ text, certificate }) => certificate === undefined || isToken(text));
  const answers = useQueries({
    queries: asked.map(({ text }) => ({
      queryKey: ['/api/sales-points/scanned/code', { query: { code: text } }],
      queryFn: () => ask(text),
      enabled: online,
      retry: false,
    })),
  });
  const told = new Map(asked.map(({ text }, index) => [text, answers[index]?.data]));
  return local.map(({ text, state, certificate }) =>
    verdictOf(text, { state, certificate }, told.get(text), kit.floor),
  );
}

type Told = Answer<'/api/sales-points/scanned/code'>;

/** What the server says; null = it knows no such code. */
async function ask(code: string): Promise<Told | null> {
  try {
    return (await api.GET('/api/sales-points/scanned/code', { params: { query: { code } } })).data ?? null;
  } catch (error) {
    if (asProblem(error).status === 404) return null;
    throw error;
  }
}

function verdictOf(
  text: string,
  local: { state: string; certificate: KitCertificate | undefined },
  told: Told | null | undefined,
  floor: number,
): Verdict {
  const { certificate } = local;
  if (told === null)
    return {
      text,
      state: 'unknown',
      isLocal: false,
      ...{ productName: undefined, productCode: undefined, stars: undefined, lastDay: undefined },
    };
  if (told !== undefined) {
    const { productName, productCode, stars, inForce } = told;
    const state = inForce && stars < floor ? 'below-floor' : told.state;
    return { text, state, productName, productCode, stars, lastDay: certificate?.lastDay, isLocal: false };
  }
  const { productName, productCode, stars, lastDay } = certificate ?? {};
  return {
    text,
    state: local.state,
    productName,
    productCode,
    stars,
    lastDay,
    isLocal: certificate === undefined || isToken(text),
  };
}
