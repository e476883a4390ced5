import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Int, Me } from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { READ_DOSSIER } from '../application/dossier-access';
import { PrintForms } from '../application/print-forms';
import { PrintOpinion } from '../application/print-opinion';

class VersionQuery {
  @Int({
    min: 1,
    max: 1000,
    optional: true,
    query: true,
    doc: 'a filed version; without it what is written now, or was filed last',
  })
  version?: number;
}

const PDF = 'application/pdf';
const FORM = ['dossier.not_found', 'dossier.version_not_found', 'dossier.form_not_asked'];
const OPINION = ['dossier.not_found', 'dossier.form_not_asked', 'dossier.opinion_not_given'];

@Controller('api/dossiers/:id/forms')
export class DossierFormsController {
  constructor(
    private readonly forms: PrintForms,
    private readonly opinions: PrintOpinion,
  ) {}

  @Get('registration.pdf')
  @Endpoint({ summary: 'The registration form as PDF', permission: READ_DOSSIER, produces: PDF, problems: FORM })
  async registration(
    @Param() param: IdParam,
    @Query() query: VersionQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.forms.registration(me, param.id, query.version);
    await sendBytes(reply, bytes, { name: 'Đăng ký đánh giá, phân hạng.pdf', mediaType: PDF, inline: true });
  }

  @Get('self-assessment.pdf')
  @Endpoint({
    summary: 'The self-assessment as PDF: own points by criterion with evidence',
    permission: READ_DOSSIER,
    produces: PDF,
    problems: [...FORM, 'dossier.self_score_missing', 'criteria.sheet_incomplete'],
  })
  async selfAssessment(
    @Param() param: IdParam,
    @Query() query: VersionQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const bytes = await this.forms.selfAssessment(me, param.id, query.version);
    await sendBytes(reply, bytes, { name: 'Báo cáo tự đánh giá.pdf', mediaType: PDF, inline: true });
  }

  @Get('opinion.pdf')
  @Endpoint({
    summary: 'The opinion of a level without points as PDF; a marked preview for its desk before it is given',
    permission: READ_DOSSIER,
    produces: PDF,
    problems: OPINION,
  })
  async opinion(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.opinions.form(me, param.id);
    await sendBytes(reply, bytes, { name: 'Ý kiến về sản phẩm.pdf', mediaType: PDF, inline: true });
  }

  @Get('opinion-letter.pdf')
  @Endpoint({
    summary: 'The letter that sends the opinion up, as PDF; a marked preview for its desk before',
    permission: READ_DOSSIER,
    produces: PDF,
    problems: OPINION,
  })
  async letter(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.opinions.letter(me, param.id);
    await sendBytes(reply, bytes, { name: 'Công văn gửi hồ sơ.pdf', mediaType: PDF, inline: true });
  }
}
