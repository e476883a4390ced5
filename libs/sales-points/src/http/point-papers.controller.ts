import type { Readable } from 'node:stream';
import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, IdParam, Me } from '@app/platform/http';
import { sendPaper } from '@app/platform/paper';
import { FileStore, sendBytes, sendFile } from '@app/platform/storage';
import { PointFiles } from '../application/point-files';
import { PointPapers } from '../application/point-papers';
import { LETTER_NAMES } from '../application/letters-paper';
import { PointPrints } from '../application/point-prints';
import { qrPng } from '../application/qr-png';
import { PointQueries } from '../application/point-queries';
import { MANAGE_POINT, READ_POINT, RUN_POINT } from '../application/sales-access';
import {
  SalesFileNameQuery,
  SalesFileParam,
  SalesLetterParam,
  SalesPrintParam,
  SalesPaperIn,
  SalesReasonIn,
  SalesSubParam,
} from './sales-points.in';
import { SalesPointFileOut, SalesCreatedOut } from './sales-points.out';

const PDF = 'application/pdf';
const NAMES = {
  survey: 'Biên bản khảo sát.pdf',
  recognition: 'Quyết định công nhận.pdf',
  whole: 'Hồ sơ điểm bán.pdf',
} as const;

/** Files, papers and printed records of a point. */
@Controller('api/sales-points')
export class PointPapersController {
  constructor(
    private readonly files: PointFiles,
    private readonly papers: PointPapers,
    private readonly prints: PointPrints,
    private readonly queries: PointQueries,
    private readonly store: FileStore,
  ) {}

  @Put(':id/files/:fileId/bytes')
  @Endpoint({
    summary: 'A photo or paper of the point, whole (application/octet-stream)',
    permission: RUN_POINT,
    withoutKey: 'the id made by the sender makes a repeated file harmless',
    consumes: 'application/octet-stream',
    response: SalesPointFileOut,
    problems: [
      'sales_point.not_found',
      'sales_point.closed',
      'sales_point.file_not_found',
      'file.too_large',
      'file.type_refused',
      'file.empty',
    ],
  })
  receive(
    @Param() param: SalesFileParam,
    @Query() query: SalesFileNameQuery,
    @Req() request: FastifyRequest,
    @Me() me: Actor,
  ): Promise<SalesPointFileOut> {
    const target = { pointId: param.id, fileId: param.fileId, name: query.name };
    return this.files.receive(target, request.body as Readable, me);
  }

  @Get(':id/files/:fileId')
  @Endpoint({
    summary: 'A file of the point',
    permission: READ_POINT,
    produces: 'application/octet-stream',
    problems: ['sales_point.not_found', 'sales_point.file_not_found'],
  })
  async file(@Param() param: SalesFileParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, name, mediaType } = await this.files.read(param.id, param.fileId, me);
    await sendFile(reply, this.store, { sha256, name, mediaType, inline: true });
  }

  @Post(':id/papers')
  @Endpoint({
    summary: 'Add a paper with its expiry',
    permission: RUN_POINT,
    status: 201,
    response: SalesCreatedOut,
    problems: ['sales_point.not_found', 'sales_point.closed', 'sales_point.file_not_found'],
  })
  add(@Param() param: IdParam, @Body() body: SalesPaperIn, @Ctx() ctx: CommandContext): Promise<SalesCreatedOut> {
    return this.papers.add(param.id, body, ctx);
  }

  @Post(':id/papers/:partId/retire')
  @Endpoint({
    summary: 'A paper no longer counts',
    permission: RUN_POINT,
    status: 204,
    problems: ['sales_point.not_found', 'sales_point.paper_not_found', 'sales_point.paper_retired'],
  })
  async retire(@Param() param: SalesSubParam, @Body() body: SalesReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    await this.papers.retire(param.id, param.partId, body.reason, ctx);
  }

  @Get(':id/prints/:paper')
  @Endpoint({
    summary: 'Survey record, recognition or everything of the point as PDF',
    permission: READ_POINT,
    produces: PDF,
    problems: ['sales_point.not_found', 'sales_point.inspection_not_found'],
  })
  async print(@Param() param: SalesPrintParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const paper = param.paper.replace('.pdf', '') as keyof typeof NAMES;
    const bytes = await this.prints.print(me, param.id, paper);
    await sendBytes(reply, bytes, { name: NAMES[paper], mediaType: PDF, inline: true });
  }

  @Get(':id/letters/:letter/:format')
  @Endpoint({
    summary:
      'Letter or decision of the department on the point, to read (PDF) or to work on (DOCX); a draft until it has its number',
    permission: MANAGE_POINT,
    produces: 'application/octet-stream',
    problems: ['sales_point.not_found', 'sales_point.letter_without_ground'],
  })
  async letter(@Param() param: SalesLetterParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { id, letter, format } = param;
    const bytes = await this.prints.letter(me, id, letter, format);
    await sendPaper(reply, bytes, { name: LETTER_NAMES[letter], format });
  }

  @Get(':id/inspections/:partId/print')
  @Endpoint({
    summary: 'Record of an inspection as PDF',
    permission: READ_POINT,
    produces: PDF,
    problems: ['sales_point.not_found', 'sales_point.inspection_not_found'],
  })
  async inspection(@Param() param: SalesSubParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.prints.inspection(me, param.id, param.partId);
    await sendBytes(reply, bytes, { name: 'Biên bản kiểm tra.pdf', mediaType: PDF, inline: true });
  }

  @Get(':id/qr.pdf')
  @Endpoint({
    summary: 'Sheet with the QR code to hang up',
    permission: READ_POINT,
    produces: PDF,
    problems: ['sales_point.not_found'],
  })
  async sign(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const bytes = await this.prints.sign(me, param.id);
    await sendBytes(reply, bytes, { name: 'Mã QR điểm bán.pdf', mediaType: PDF, inline: true });
  }

  @Get(':id/qr.png')
  @Endpoint({
    summary: 'The QR code as picture',
    permission: READ_POINT,
    produces: 'image/png',
    problems: ['sales_point.not_found'],
  })
  async picture(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const point = await this.queries.get(me, param.id);
    const bytes = await qrPng(this.prints.address(point));
    await sendBytes(reply, bytes, { name: 'Mã QR điểm bán.png', mediaType: 'image/png', inline: true });
  }
}
