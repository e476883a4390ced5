/** What a published decision says about one product. */
export interface PublishedItem {
  readonly productName: string;
  readonly granted: number | null;
  readonly forwardedTo: string | null;
  readonly star: number;
}

/** Products that are named one by one; the rest is counted. */
const NAMED = 10;

/** What is said of one product in half a sentence. */
export function resultWords({ granted, forwardedTo, star }: Omit<PublishedItem, 'productName'>): string {
  if (granted !== null) return `đạt ${granted} sao`;
  if (forwardedTo !== null) return `được chuyển lên cấp trên xét hạng ${star} sao`;
  return 'chưa được công nhận hạng sao lần này';
}

/** One line for each product. */
export function resultLines(items: readonly PublishedItem[]): string {
  const lines = items.slice(0, NAMED).map((item) => `- ${item.productName}: ${resultWords(item)}`);
  if (items.length > NAMED) lines.push(`- và ${items.length - NAMED} sản phẩm khác`);
  return lines.join('\n');
}

/** How many of each result, best first. */
export function resultCounts(items: readonly PublishedItem[]): string {
  const count = (of: (item: PublishedItem) => boolean): number => items.filter(of).length;
  const stars = [...new Set(items.flatMap(({ granted }) => (granted === null ? [] : [granted])))].sort((a, b) => b - a);
  const parts: [number, string][] = [
    [count((item) => item.granted === null && item.forwardedTo !== null), 'được chuyển lên cấp trên xét'],
    ...stars.map((star): [number, string] => [count((item) => item.granted === star), `đạt ${star} sao`]),
    [count((item) => item.granted === null && item.forwardedTo === null), 'chưa được công nhận'],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([number, words]) => `${number} sản phẩm ${words}`)
    .join(', ');
}
