import { Injectable } from '@nestjs/common';
import { findingOf, SEARCHED_LISTS, type Finding } from '../../domain/search/search-lists';
import { ListReader } from '../list-reader';

const MOST = 5;

export interface FoundGroup {
  readonly title: string;
  readonly items: readonly Finding[];
  /** There are more than are shown. */
  readonly hasMore: boolean;
  /** The whole list with the same text. */
  readonly all: string;
}

/**
 * Searches every list that the person may open, through the lists' own routes and session: what cannot be seen there is not found
 * here, and is not counted either.
 */
@Injectable()
export class SearchEverything {
  constructor(private readonly reader: ListReader) {}

  async execute(q: string, cookie: string): Promise<FoundGroup[]> {
    const found: FoundGroup[] = [];
    for (const list of SEARCHED_LISTS) {
      const answer = await this.reader.page(list.path, { q, limit: String(MOST) }, cookie);
      if ('refusal' in answer || answer.page.items.length === 0) continue;
      const items = answer.page.items.map((row) => findingOf(list, row as Readonly<Record<string, unknown>>));
      const all = `${list.all}?q=${encodeURIComponent(q)}`;
      found.push({ title: list.title, items, hasMore: answer.page.nextCursor !== null, all });
    }
    return found;
  }
}
