import { useNav } from './use-nav';

const areaOf = (address: string): string => address.split('/')[1] ?? '';

/** May this person open pages of the area that an address lies in? Who may not reads the name without a link. */
export function useOpens(): (to: string) => boolean {
  const { entries } = useNav();
  return (to) => entries.some((entry) => areaOf(entry.to) === areaOf(to));
}
