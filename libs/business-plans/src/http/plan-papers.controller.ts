import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { READ_PLAN } from '../application/plan-permissions';
import { PrintPlan } from '../application/print-plan';

@Controller('api/business-plans')
export class PlanPapersController {
  constructor(private readonly print: PrintPlan) {}

  @Get(':id/form.pdf')
  @Endpoint({
    summary: 'The business plan as PDF, as it stands now',
    permission: READ_PLAN,
    produces: 'application/pdf',
    problems: ['plan.not_found'],
  })
  async form(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.print.form(me, param.id);
    const name = 'Phương án sản xuất kinh doanh.pdf';
    await sendBytes(reply, bytes, { name, mediaType: 'application/pdf', inline: true });
  }
}
