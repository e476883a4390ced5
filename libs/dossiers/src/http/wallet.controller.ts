import { Body, Controller, Delete, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { WRITE_DOSSIER } from '../application/dossier-access';
import { WalletCommands } from '../application/wallet-commands';
import { WalletQueries } from '../application/wallet-queries';
import { walletKeys } from '../application/wallet-rows';
import { PaperFactsIn } from './dossier.in';
import { WalletOwnerQuery, WalletQuery, WalletUsesIn } from './wallet.in';
import { WalletEntryOut, WalletOverviewOut, WalletPageOut, WalletRenewedOut, WalletSavedOut } from './wallet.out';

class PaperFileParam extends IdParam {
  @Uuid()
  fileId!: string;
}

const LIST = 'dossiers.wallet';

@Controller('api/papers')
export class WalletController {
  constructor(
    private readonly queries: WalletQueries,
    private readonly commands: WalletCommands,
    private readonly cursors: Cursors,
    private readonly store: FileStore,
  ) {}

  @Get()
  @Endpoint({
    summary: "Papers of a producer's wallet: those that ended or end soon first, then by kind",
    permission: WRITE_DOSSIER,
    response: WalletPageOut,
    problems: ['producer.not_found'],
  })
  async list(@Query() query: WalletQuery, @Me() me: Actor): Promise<WalletPageOut> {
    const { producerId, q, kind, standing, replaced = false, limit = DEFAULT_LIMIT } = query;
    const after = this.cursors.read(LIST, query.cursor);
    const rows = await this.queries.list(me, producerId, { q, kind, standing, replaced, after, limit });
    return this.cursors.page(LIST, rows, limit, walletKeys);
  }

  @Get('overview')
  @Endpoint({
    summary: 'Numbers of a wallet, its kinds of papers, and the dossiers in work that can use them',
    permission: WRITE_DOSSIER,
    response: WalletOverviewOut,
    problems: ['producer.not_found'],
  })
  overview(@Query() query: WalletOwnerQuery, @Me() me: Actor): Promise<WalletOverviewOut> {
    return this.queries.overview(me, query.producerId) as Promise<WalletOverviewOut>;
  }

  @Get(':id')
  @Endpoint({
    summary: 'A paper with its files and where it is used',
    permission: WRITE_DOSSIER,
    response: WalletEntryOut,
    problems: ['dossier.paper_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<WalletEntryOut> {
    return this.queries.paper(me, param.id);
  }

  @Put(':id')
  @Endpoint({
    summary: 'Change what stands on a paper',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    response: WalletSavedOut,
    problems: ['dossier.paper_not_found', 'dossier.paper_dates'],
  })
  save(@Param() param: IdParam, @Body() body: PaperFactsIn, @Ctx() ctx: CommandContext): Promise<WalletSavedOut> {
    return this.commands.save(param.id, body, ctx);
  }

  @Post(':id/renew')
  @Endpoint({
    summary: 'A newer paper in its place: dossiers in work go over to it, filed ones keep the old one',
    permission: WRITE_DOSSIER,
    ifMatch: true,
    status: 201,
    response: WalletRenewedOut,
    problems: ['dossier.paper_not_found', 'dossier.paper_dates', 'dossier.paper_replaced', 'dossier.not_editable'],
  })
  renew(@Param() param: IdParam, @Body() body: PaperFactsIn, @Ctx() ctx: CommandContext): Promise<WalletRenewedOut> {
    return this.commands.renew(param.id, body, ctx);
  }

  @Post(':id/attach')
  @Endpoint({
    summary: 'Use a paper in several dossiers in work, in one act',
    permission: WRITE_DOSSIER,
    status: 204,
    problems: [
      'dossier.paper_not_found',
      'dossier.paper_replaced',
      'dossier.not_found',
      'dossier.not_editable',
      'dossier.paper_of_other',
      'dossier.criterion_unknown',
    ],
  })
  attach(@Param() param: IdParam, @Body() body: WalletUsesIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.attach(param.id, body.uses, ctx);
  }

  @Delete(':id')
  @Endpoint({
    summary: 'Take out a paper that no dossier uses or was filed with',
    permission: WRITE_DOSSIER,
    status: 204,
    problems: ['dossier.paper_not_found', 'dossier.paper_in_use'],
  })
  remove(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.remove(param.id, ctx);
  }

  @Get(':id/files/:fileId')
  @Endpoint({
    summary: 'A file of a paper',
    permission: WRITE_DOSSIER,
    produces: 'application/octet-stream',
    problems: ['dossier.paper_not_found', 'file.not_found'],
  })
  async file(@Param() param: PaperFileParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.queries.file(me, param.id, param.fileId);
    await sendFile(reply, this.store, { ...file, inline: true });
  }
}
