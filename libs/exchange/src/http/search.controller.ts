import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Endpoint, Flag, ListOf, Text } from '@app/platform/http';
import { SearchEverything } from '../application/search/search-everything';

class SearchEverythingQuery {
  @Text({ max: 100, min: 2, doc: 'accents and case do not matter; also codes and numbers' })
  q!: string;
}

class FindingOut {
  @Text({ max: 300 })
  title!: string;

  @Text({ max: 600 })
  subtitle!: string;

  @Text({ max: 300, doc: 'page of the finding' })
  to!: string;
}

class FoundGroupOut {
  @Text({ max: 100 })
  title!: string;

  @ListOf(() => FindingOut, { max: 10 })
  items!: readonly FindingOut[];

  @Flag()
  hasMore!: boolean;

  @Text({ max: 300, doc: 'page of the whole list with this text' })
  all!: string;
}

class FoundOut {
  @ListOf(() => FoundGroupOut, { max: 20 })
  groups!: FoundGroupOut[];
}

/** One search over everything that a person may see. */
@Controller('api/search')
export class SearchController {
  constructor(private readonly search: SearchEverything) {}

  @Get()
  @Endpoint({ summary: 'Search in all lists that I may open', session: true, response: FoundOut })
  async find(@Query() query: SearchEverythingQuery, @Req() request: FastifyRequest): Promise<FoundOut> {
    return { groups: await this.search.execute(query.q, request.headers.cookie ?? '') };
  }
}
