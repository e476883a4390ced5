import { useState } from 'react';
import { useUrlFilters } from '../../components/use-url-filters';

/** What a link asked for when the page was opened: it stays asked however the address changes. */
function useAsked(name: 'buoc' | 'ho-tro' | 'canh-bao' | 'giay'): string | undefined {
  const { values } = useUrlFilters([name]);
  const [asked] = useState(values[name]);
  return asked;
}

/** The step of the point whose dialog a link leads into; steps of its money are not the point's. */
export function useAskedStep(): string | undefined {
  const money = useAsked('ho-tro');
  const step = useAsked('buoc');
  return money === undefined ? step : undefined;
}

/** The support money and its step that a link leads into. */
export function useAskedMoney(): { readonly supportId: string; readonly step: string } | undefined {
  const supportId = useAsked('ho-tro');
  const step = useAsked('buoc');
  return supportId === undefined || step === undefined ? undefined : { supportId, step };
}

export const useAskedWarning = (): string | undefined => useAsked('canh-bao');

/** The kind of paper that is to be added. */
export const useAskedPaper = (): string | undefined => useAsked('giay');
