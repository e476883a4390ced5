import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import type { Instant } from '@app/kernel';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me, Moment } from '@app/platform/http';
import { ApprovalCommands } from '../application/approval-commands';
import { ApprovalQueries } from '../application/approval-queries';
import { PREPARE_DECISION, PUBLISH_DECISION, READ_DECISION } from '../application/ranking-access';
import { ApprovalOut } from './approval.out';
import { DecisionStepOut } from './ranking.out';

class PublishAtIn {
  @Moment({ nullable: true, doc: 'null takes it back' })
  at!: string | null;
}

const NONE = ['ranking.decision_not_found'];

/** What the approving leader looks at, and when what was approved is published. */
@Controller('api/decisions')
export class ApprovalController {
  constructor(
    private readonly queries: ApprovalQueries,
    private readonly commands: ApprovalCommands,
  ) {}

  @Get(':id/approval')
  @Endpoint({
    summary: 'What changed since the last draft, and what to look at before signing',
    permission: READ_DECISION,
    response: ApprovalOut,
    problems: NONE,
  })
  async view(@Param() param: IdParam, @Me() me: Actor): Promise<ApprovalOut> {
    const { changes, warnings, complaints } = await this.queries.view(me, param.id);
    return {
      changes,
      complaints: complaints.map(({ caseId: _case, productId: _product, ...complaint }) => complaint),
      warnings: warnings.map(({ starsWithoutOne, ...warning }) => ({
        ...warning,
        withoutOne: starsWithoutOne.map((star) => ({ star })),
      })),
    };
  }

  @Post(':id/refresh')
  @Endpoint({
    summary: 'Draw the list of a draft up anew, with what was closed since',
    permission: PREPARE_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [
      ...NONE,
      'ranking.not_a_draft',
      'ranking.nothing_to_decide',
      'ranking.conflicted',
      'ranking.rules_differ',
    ],
  })
  refresh(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<DecisionStepOut> {
    return this.commands.refresh(param.id, ctx);
  }

  @Put(':id/publish-at')
  @Endpoint({
    summary: 'Set, move or take back the moment at which an approved decision publishes itself',
    permission: PUBLISH_DECISION,
    ifMatch: true,
    response: DecisionStepOut,
    problems: [...NONE, 'ranking.not_approved', 'ranking.publish_in_past', 'ranking.conflicted'],
  })
  publishAt(@Param() param: IdParam, @Body() body: PublishAtIn, @Ctx() ctx: CommandContext): Promise<DecisionStepOut> {
    return this.commands.publishAt(param.id, body.at as Instant | null, ctx);
  }
}
