import { Children, isValidElement, type ReactNode } from 'react';

/** Where the parts of a cell keep their words. */
interface Worded {
  children?: ReactNode;
  text?: ReactNode;
  below?: ReactNode;
}

/** Signs of the longest piece of text that stands in a cell. */
export function longestText(node: ReactNode): number {
  if (typeof node === 'string' || typeof node === 'number') return String(node).length;
  if (Array.isArray(node)) return Math.max(0, ...Children.toArray(node).map(longestText));
  if (!isValidElement<Worded>(node)) return 0;
  const { children, text, below } = node.props;
  return Math.max(...[children, text, below].map(longestText));
}

/** Names and sentences are not squeezed to one word a line, however many columns there are: pixels for so many signs. */
export function roomFor(signs: number): number | undefined {
  if (signs > 28) return 176;
  if (signs > 14) return 128;
  return undefined;
}
