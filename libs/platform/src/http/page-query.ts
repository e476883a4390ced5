import { Int, Text } from './fields';

/** Query of every list: where to go on and how many rows. */
export class PageQuery {
  @Text({ max: 1_000, optional: true, doc: 'nextCursor of the page before' })
  cursor?: string;

  @Int({ min: 1, max: 200, optional: true, query: true, doc: 'rows per page, default 50' })
  limit?: number;
}

/** A list with a search text that ignores accents. */
export class SearchQuery extends PageQuery {
  @Text({ max: 100, optional: true, doc: 'search text; accents and case do not matter' })
  q?: string;
}

export const DEFAULT_LIMIT = 50;
