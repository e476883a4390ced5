import type { Readable } from 'node:stream';
import { Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '@app/platform/database';
import { Endpoint, Me, Text, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { HoldFiles } from '../application/hold-files';
import { MANAGE_HOLD } from '../application/reassessment-access';
import { HoldFileOut } from './act.out';

class HoldFileParam {
  @Uuid()
  id!: string;

  @Uuid()
  fileId!: string;
}

class HoldFileNameQuery {
  @Text({ max: 200 })
  name!: string;
}

const HERE = ['reassessment.hold_not_found', 'reassessment.hold_file_not_found'];

/** The document that a hold rests on. */
@Controller('api/reassessment/holds')
export class HoldFilesController {
  constructor(
    private readonly files: HoldFiles,
    private readonly store: FileStore,
  ) {}

  @Put(':id/files/:fileId/bytes')
  @Endpoint({
    summary: 'The document behind a hold, whole (application/octet-stream)',
    permission: MANAGE_HOLD,
    withoutKey: 'the id made by the sender makes a repeated file harmless',
    consumes: 'application/octet-stream',
    response: HoldFileOut,
    problems: [...HERE, 'file.too_large', 'file.type_refused', 'file.empty'],
  })
  async receive(
    @Param() param: HoldFileParam,
    @Query() query: HoldFileNameQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<HoldFileOut> {
    const target = { holdId: param.id, fileId: param.fileId, name: query.name };
    const { sha256: _kept, ...file } = await this.files.receive(target, request.body as Readable, me);
    return file;
  }

  @Get(':id/files/:fileId')
  @Endpoint({
    summary: 'A document of a hold',
    permission: MANAGE_HOLD,
    produces: 'application/octet-stream',
    problems: HERE,
  })
  async file(@Param() param: HoldFileParam, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, name, mediaType } = await this.files.read(param.id, param.fileId);
    await sendFile(reply, this.store, { sha256, name, mediaType, inline: true });
  }
}
