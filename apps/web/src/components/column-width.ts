import { Children, isValidElement, type ReactNode } from 'react';

/** Signs of the longest piece of text that stands in a cell. */
export function longestText(node: ReactNode): number {
  if (typeof node === 'string' || typeof node === 'number') return String(node).length;
  if (Array.isArray(node)) return Math.max(0, ...Children.toArray(node).map(longestText));
  if (isValidElement<{ children?: ReactNode }>(node)) return longestText(node.props.children);
  return 0;
}

/** Names and sentences are not squeezed to one word a line, however many columns there are: pixels for so many signs. */
export function roomFor(signs: number): number | undefined {
  if (signs > 28) return 176;
  if (signs > 14) return 128;
  return undefined;
}
