import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { READ_IDEA } from '../application/idea-commands';
import { PrintIdea } from '../application/print-idea';

@Controller('api/ideas')
export class IdeaPapersController {
  constructor(private readonly print: PrintIdea) {}

  @Get(':id/form.pdf')
  @Endpoint({
    summary: 'The idea form as PDF, as it stands now',
    permission: READ_IDEA,
    produces: 'application/pdf',
    problems: ['idea.not_found'],
  })
  async form(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.print.form(me, param.id);
    await sendBytes(reply, bytes, { name: 'Phiếu đăng ký ý tưởng.pdf', mediaType: 'application/pdf', inline: true });
  }
}
