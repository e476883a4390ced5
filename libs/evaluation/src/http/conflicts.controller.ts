import { Body, Controller, Param, Post } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam } from '@app/platform/http';
import { Conflicts } from '../application/conflicts';
import { MANAGE_CASE } from '../application/evaluation-access';
import { MustReasonIn } from './evaluation.in';

@Controller('api/conflicts')
export class ConflictsController {
  constructor(private readonly conflicts: Conflicts) {}

  @Post(':id/dismissal')
  @Endpoint({
    summary: 'Say why a found conflict is none',
    permission: MANAGE_CASE,
    status: 204,
    problems: ['evaluation.conflict_not_found', 'evaluation.council_not_found'],
  })
  dismiss(@Param() param: IdParam, @Body() body: MustReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.conflicts.dismiss(param.id, body.reason, ctx);
  }
}
