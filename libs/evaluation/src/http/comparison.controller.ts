import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me } from '@app/platform/http';
import { ComparisonQueries } from '../application/comparison-queries';
import { ComparisonOut } from './comparison.out';

@Controller('api/dossiers/:id/comparison')
export class ComparisonController {
  constructor(private readonly queries: ComparisonQueries) {}

  @Get()
  @Endpoint({
    summary: 'What changed since the dossier by which the product was rated last',
    permission: 'dossiers.dossier.read',
    response: ComparisonOut,
    problems: ['dossier.not_found'],
  })
  async get(@Param() param: IdParam, @Me() me: Actor): Promise<ComparisonOut> {
    return (await this.queries.get(me, param.id)) as unknown as ComparisonOut;
  }
}
