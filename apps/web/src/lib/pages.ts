import type { Label } from '../texts/language';
import { sizeText } from './file-rules';
import { many } from './many';

interface Counted {
  readonly mediaType: string;
  /** Left out or null = nobody knows. */
  readonly pages?: number | null | undefined;
}

export const pagesLabel = (pages: number): Label => ({ vi: `${pages} trang`, en: many(pages, 'page') });

/** Size of a file, and its pages where they are known. */
export function fileFacts({ size, pages }: { size: number; pages?: number | null | undefined }): Label {
  const text = sizeText(size);
  if (typeof pages !== 'number') return { vi: text, en: text };
  const counted = pagesLabel(pages);
  return { vi: `${text} · ${counted.vi}`, en: `${text} · ${counted.en}` };
}

/** Pages of all files together; undefined where one of them is unknown. A film has none. */
export function pagesOf(files: readonly Counted[]): number | undefined {
  const papers = files.filter(({ mediaType }) => !mediaType.startsWith('video/'));
  if (papers.length === 0 || papers.some(({ pages }) => typeof pages !== 'number')) return undefined;
  return papers.reduce((sum, { pages }) => sum + (pages ?? 0), 0);
}
