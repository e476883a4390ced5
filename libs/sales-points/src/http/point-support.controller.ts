import { Body, Controller, Param, Post } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam } from '@app/platform/http';
import { MANAGE_POINT } from '../application/sales-access';
import { Supports } from '../application/supports';
import { SalesAcceptanceIn, SalesPaymentIn, SalesRecoveryIn, SalesSupportIn } from './point-support.in';
import { SalesReasonIn, SalesSubParam } from './sales-points.in';
import { SalesCreatedOut, SalesStepOut } from './sales-points.out';

const STEP = [
  'sales_point.not_found',
  'sales_point.support_not_found',
  'workflow.action_not_allowed',
  'sales_point.day_in_future',
];

/** Support money of a point. */
@Controller('api/sales-points/:id/supports')
export class PointSupportController {
  constructor(private readonly supports: Supports) {}

  @Post()
  @Endpoint({
    summary: 'Grant support money; refused above the ceiling with both figures',
    permission: MANAGE_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: ['sales_point.not_found', 'sales_point.support_above_ceiling', 'sales_point.support_needs_recognition'],
  })
  grant(@Param() param: IdParam, @Body() body: SalesSupportIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.supports.grant(param.id, body, ctx);
  }

  @Post(':partId/accept')
  @Endpoint({
    summary: 'Note the acceptance record',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.file_not_found'],
  })
  accept(
    @Param() param: SalesSubParam,
    @Body() body: SalesAcceptanceIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    return this.supports.act(param.id, param.partId, 'accept', { acceptance: body }, ctx);
  }

  @Post(':partId/pay')
  @Endpoint({
    summary: 'Note the payment; only after the acceptance record',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.acceptance_missing', 'sales_point.paid_before_acceptance'],
  })
  pay(@Param() param: SalesSubParam, @Body() body: SalesPaymentIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.supports.act(param.id, param.partId, 'pay', { paidOn: body.on }, ctx);
  }

  @Post(':partId/cancel')
  @Endpoint({
    summary: 'Cancel what was not paid',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.reason_missing'],
  })
  cancel(
    @Param() param: SalesSubParam,
    @Body() body: SalesReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    return this.supports.act(param.id, param.partId, 'cancel', { reason: body.reason }, ctx);
  }

  @Post(':partId/recover')
  @Endpoint({
    summary: 'The money came back',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.recovery_too_much'],
  })
  recover(
    @Param() param: SalesSubParam,
    @Body() body: SalesRecoveryIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    const input = { settledOn: body.on, recoverAmount: body.amount };
    return this.supports.act(param.id, param.partId, 'recover', input, ctx);
  }

  @Post(':partId/waive')
  @Endpoint({
    summary: 'Do not ask the money back, with the reason',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [...STEP, 'sales_point.reason_missing'],
  })
  waive(@Param() param: SalesSubParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<SalesStepOut> {
    return this.supports.act(param.id, param.partId, 'waive', { reason: body.reason }, ctx);
  }
}
