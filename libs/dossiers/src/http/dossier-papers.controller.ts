import { Body, Controller, Delete, Get, Param, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { READ_DOSSIER, WRITE_DOSSIER } from '../application/dossier-access';
import { DossierCommands } from '../application/dossier-commands';
import { DossierQueries } from '../application/dossier-queries';
import { Uploads } from '../application/uploads';
import { AttachIn, PaperIn } from './dossier.in';
import { DossierCreatedOut, WalletOut } from './dossier.out';

class PaperParam extends IdParam {
  @Uuid()
  paperId!: string;
}

class FileParam extends IdParam {
  @Uuid()
  fileId!: string;
}

const EDIT = ['dossier.not_found', 'dossier.not_editable', 'dossier.criterion_unknown'];

@Controller('api/dossiers/:id')
export class DossierPapersController {
  constructor(
    private readonly queries: DossierQueries,
    private readonly commands: DossierCommands,
    private readonly uploads: Uploads,
    private readonly store: FileStore,
  ) {}

  @Get('wallet')
  @Endpoint({
    summary: "All papers of the dossier's producer",
    permission: WRITE_DOSSIER,
    response: WalletOut,
    problems: ['dossier.not_found'],
  })
  async wallet(@Param() param: IdParam, @Me() me: Actor): Promise<WalletOut> {
    return { papers: await this.queries.wallet(me, param.id) };
  }

  @Post('papers')
  @Endpoint({
    summary: 'Add a paper',
    permission: WRITE_DOSSIER,
    status: 201,
    response: DossierCreatedOut,
    problems: [...EDIT, 'dossier.paper_dates'],
  })
  add(@Param() param: IdParam, @Body() body: PaperIn, @Ctx() ctx: CommandContext): Promise<DossierCreatedOut> {
    return this.commands.addPaper(param.id, body, ctx);
  }

  @Put('papers/:paperId')
  @Endpoint({
    summary: 'Change a paper; If-Match is the version of the paper',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    status: 204,
    problems: [...EDIT, 'dossier.paper_dates', 'dossier.paper_not_found'],
  })
  save(@Param() param: PaperParam, @Body() body: PaperIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.savePaper(param.id, param.paperId, body, ctx);
  }

  @Post('papers/:paperId/attach')
  @Endpoint({
    summary: "Carry over a paper of the producer's wallet",
    permission: WRITE_DOSSIER,
    status: 204,
    problems: [...EDIT, 'dossier.paper_of_other'],
  })
  attach(@Param() param: PaperParam, @Body() body: AttachIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.attach(param.id, param.paperId, body, ctx);
  }

  @Delete('papers/:paperId')
  @Endpoint({
    summary: 'Take a paper out of the dossier',
    permission: WRITE_DOSSIER,
    status: 204,
    problems: [...EDIT, 'dossier.paper_not_found'],
  })
  detach(@Param() param: PaperParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.detach(param.id, param.paperId, ctx);
  }

  @Delete('files/:fileId')
  @Endpoint({
    summary: 'Take a file out of a paper',
    permission: WRITE_DOSSIER,
    status: 204,
    problems: [...EDIT, 'file.not_found', 'dossier.paper_not_found'],
  })
  removeFile(@Param() param: FileParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.uploads.remove(param.id, param.fileId, ctx);
  }

  @Get('files/:fileId')
  @Endpoint({
    summary: 'A file of the dossier',
    permission: READ_DOSSIER,
    produces: 'application/octet-stream',
    problems: ['dossier.not_found', 'file.not_found'],
  })
  async file(@Param() param: FileParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.file(me, param.id, param.fileId);
    await sendFile(reply, this.store, { ...file, inline: true });
  }
}
