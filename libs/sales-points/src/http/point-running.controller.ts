import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { isInForce } from '@app/certificates';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { ChasePoint } from '../application/chase-point';
import { InspectionScans } from '../application/inspection-scans';
import { Operators } from '../application/operators';
import { Proofs } from '../application/proofs';
import { RecordInspection } from '../application/record-inspection';
import { Reports } from '../application/reports';
import { MANAGE_POINT, READ_POINT, RUN_POINT } from '../application/sales-access';
import { SaveGoods } from '../application/save-goods';
import { Warnings } from '../application/warnings';
import {
  SalesAnswerIn,
  SalesCodeQuery,
  SalesGoodsIn,
  SalesInspectionIn,
  SalesOperatorIn,
  SalesProofIn,
  SalesReportIn,
  SalesReasonIn,
  SalesSubParam,
} from './sales-points.in';
import {
  SalesCodeOut,
  SalesDayCodeOut,
  SalesGoodsSavedOut,
  SalesInspectionResultOut,
  SalesCreatedOut,
  SalesStepOut,
  SalesScansOut,
} from './sales-points.out';

const HERE = ['sales_point.not_found', 'sales_point.closed'];

/** What goes on at a point: goods, photo of the day, inspections, warnings, reports, people. */
@Controller('api/sales-points')
export class PointRunningController {
  constructor(
    private readonly goods: SaveGoods,
    private readonly proofs: Proofs,
    private readonly inspections: RecordInspection,
    private readonly scans: InspectionScans,
    private readonly warnings: Warnings,
    private readonly reports: Reports,
    private readonly operators: Operators,
    private readonly chases: ChasePoint,
  ) {}

  @Get('scanned/code')
  @Endpoint({
    summary: 'What a scanned or typed code stands for today',
    permission: READ_POINT,
    response: SalesCodeOut,
    problems: ['sales_point.code_unknown'],
  })
  async code(@Query() query: SalesCodeQuery, @Me() me: Actor): Promise<SalesCodeOut> {
    const found = await this.goods.lookUp(me, query.code);
    const { productId, productName, producerName, productCode, stars, state } = found;
    return { productId, productName, producerName, productCode, stars, state, inForce: isInForce(state) };
  }

  @Put(':id/goods')
  @Endpoint({
    summary: 'The goods on the shelf as they are now; checked at once',
    permission: RUN_POINT,
    response: SalesGoodsSavedOut,
    problems: [...HERE, 'sales_point.product_not_found'],
  })
  save(@Param() param: IdParam, @Body() body: SalesGoodsIn, @Ctx() ctx: CommandContext): Promise<SalesGoodsSavedOut> {
    return this.goods.execute(param.id, body, ctx);
  }

  @Get(':id/day-code')
  @Endpoint({
    summary: "The code that today's photo must show",
    permission: RUN_POINT,
    response: SalesDayCodeOut,
    problems: ['sales_point.not_found'],
  })
  dayCode(@Param() param: IdParam, @Me() me: Actor): Promise<SalesDayCodeOut> {
    return this.proofs.code(param.id, me);
  }

  @Post(':id/proofs')
  @Endpoint({
    summary: 'Photo of the day with the code of the day',
    permission: RUN_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: [
      ...HERE,
      'sales_point.day_code_wrong',
      'sales_point.photo_used_before',
      'sales_point.photo_needed',
      'sales_point.file_not_found',
    ],
  })
  prove(@Param() param: IdParam, @Body() body: SalesProofIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.proofs.send(param.id, body, ctx);
  }

  @Post(':id/proofs/:partId/reject')
  @Endpoint({
    summary: 'A photo of the day does not show what it should',
    permission: MANAGE_POINT,
    status: 204,
    problems: ['sales_point.not_found', 'sales_point.proof_not_found'],
  })
  async reject(@Param() param: SalesSubParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    await this.proofs.reject(param.id, param.partId, body.reason, ctx);
  }

  @Post(':id/inspections')
  @Endpoint({
    summary: 'Record an inspection or a shelf check; each code is judged by its state on the day of the scan',
    permission: MANAGE_POINT,
    status: 201,
    response: SalesInspectionResultOut,
    problems: [
      'sales_point.not_found',
      'sales_point.not_inspectable',
      'sales_point.inspection_empty',
      'sales_point.day_in_future',
      'sales_point.file_not_found',
      'sales_regulation.none_that_day',
    ],
  })
  inspect(
    @Param() param: IdParam,
    @Body() body: SalesInspectionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesInspectionResultOut> {
    return this.inspections.execute(param.id, body, ctx);
  }

  @Get(':id/inspections/:partId/scans')
  @Endpoint({
    summary: 'Scanned codes of an inspection',
    permission: READ_POINT,
    response: SalesScansOut,
    problems: ['sales_point.not_found', 'sales_point.inspection_not_found'],
  })
  async scanned(@Param() param: SalesSubParam, @Me() me: Actor): Promise<SalesScansOut> {
    return { items: await this.scans.of(me, param.id, param.partId) };
  }

  @Post(':id/warnings/:partId/remedied')
  @Endpoint({
    summary: 'What a warning was for is remedied',
    permission: MANAGE_POINT,
    ifMatch: true,
    response: SalesStepOut,
    problems: [
      'sales_point.not_found',
      'sales_point.warning_not_found',
      'sales_point.reason_missing',
      'workflow.action_not_allowed',
    ],
  })
  remedied(
    @Param() param: SalesSubParam,
    @Body() body: SalesReasonIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesStepOut> {
    return this.warnings.remedy(param.id, param.partId, body.reason, ctx);
  }

  @Post(':id/chase')
  @Endpoint({
    summary: 'Remind who runs the point of what is owed there, at most once a day',
    permission: MANAGE_POINT,
    status: 204,
    problems: [...HERE, 'sales_point.nothing_owed', 'sales_point.nobody_runs_it', 'sales_point.chased_today'],
  })
  async chase(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<void> {
    await this.chases.execute(param.id, ctx);
  }

  @Post(':id/warnings/:partId/answers')
  @Endpoint({
    summary: 'The one who runs the point tells how a violation was remedied',
    permission: RUN_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: [
      'sales_point.not_found',
      'sales_point.warning_not_found',
      'sales_point.warning_over',
      'sales_point.file_not_found',
    ],
  })
  answer(
    @Param() param: SalesSubParam,
    @Body() body: SalesAnswerIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesCreatedOut> {
    return this.warnings.answer(param.id, param.partId, body, ctx);
  }

  @Post(':id/reports')
  @Endpoint({
    summary: 'The short report of a period',
    permission: RUN_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: [...HERE, 'sales_point.period_not_over'],
  })
  report(@Param() param: IdParam, @Body() body: SalesReportIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.reports.send(param.id, body, ctx);
  }

  @Post(':id/operators')
  @Endpoint({
    summary: 'Name somebody who runs the point; a new person gets an invitation',
    permission: MANAGE_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: [...HERE, 'identity.login_name_invalid'],
  })
  appoint(
    @Param() param: IdParam,
    @Body() body: SalesOperatorIn,
    @Ctx() ctx: CommandContext,
  ): Promise<SalesCreatedOut> {
    return this.operators.appoint(param.id, body, ctx);
  }
}
