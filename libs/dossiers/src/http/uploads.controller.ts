import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { WRITE_DOSSIER } from '../application/dossier-access';
import { Uploads } from '../application/uploads';
import { OffsetQuery } from './dossier.in';
import { PaperFileOut, UploadOut, UploadStateOut } from './dossier.out';
import { UploadIn } from './wallet.in';
import { UploadBegunOut } from './wallet.out';

@Controller('api/uploads')
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Post()
  @Endpoint({
    summary: 'Begin the upload of a file of evidence: for a dossier, or for the wallet of its producer',
    permission: WRITE_DOSSIER,
    status: 201,
    response: UploadBegunOut,
    problems: [
      ...['dossier.not_found', 'dossier.not_editable', 'dossier.paper_not_found', 'file.too_large'],
      ...['producer.not_found', 'dossier.hash_missing', 'dossier.paper_of_other', 'dossier.paper_dates'],
      'dossier.criterion_unknown',
    ],
  })
  begin(@Body() body: UploadIn, @Ctx() ctx: CommandContext): Promise<UploadBegunOut> {
    return this.uploads.begin(body, ctx);
  }

  @Get(':id')
  @Endpoint({
    summary: 'How far an upload has come',
    permission: WRITE_DOSSIER,
    response: UploadStateOut,
    problems: ['dossier.upload_not_found'],
  })
  state(@Param() param: IdParam, @Me() me: Actor): Promise<UploadStateOut> {
    return this.uploads.offset(param.id, me);
  }

  @Put(':id/bytes')
  @Endpoint({
    summary: 'Bytes from an offset on (application/octet-stream)',
    permission: WRITE_DOSSIER,
    withoutKey: 'the offset makes a repeated piece harmless',
    consumes: 'application/octet-stream',
    response: UploadOut,
    problems: ['dossier.upload_not_found', 'file.offset_mismatch', 'file.too_large'],
  })
  append(
    @Param() param: IdParam,
    @Query() query: OffsetQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<UploadOut> {
    return this.uploads.append(param.id, query.offset, request.body as Readable, me);
  }

  @Post(':id/finish')
  @Endpoint({
    summary: 'Check, store and add the whole file',
    permission: WRITE_DOSSIER,
    response: PaperFileOut,
    problems: [
      'dossier.upload_not_found',
      'dossier.not_editable',
      'file.offset_mismatch',
      'file.hash_mismatch',
      'file.type_refused',
      'file.empty',
      'producer.not_found',
      'dossier.paper_of_other',
    ],
  })
  finish(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<PaperFileOut> {
    return this.uploads.finish(param.id, ctx);
  }
}
