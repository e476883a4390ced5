import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me, OneOf } from '@app/platform/http';
import { sendPaper, type PaperFormat } from '@app/platform/paper';
import { sendBytes } from '@app/platform/storage';
import { councilMinutes } from '../application/council-minutes';
import { scoreSummaryPaper, scoreSummaryXlsx } from '../application/council-papers';
import { councilRecord } from '../application/council-record';
import { assertCouncil, MANAGE_CASE, READ_CASE, SEND_UP } from '../application/evaluation-access';
import { ScoreSheetPapers } from '../application/score-sheet-papers';
import { SendUp } from '../application/send-up';
import { RoundQuery } from './evaluation.in';

class CouncilPaperParam extends IdParam {
  @OneOf(['minutes.pdf', 'minutes.docx', 'summary.pdf', 'summary.docx', 'summary.xlsx'])
  paper!: 'minutes.pdf' | 'minutes.docx' | 'summary.pdf' | 'summary.docx' | 'summary.xlsx';
}

class LetterParam extends IdParam {
  @OneOf(['pdf', 'docx'])
  format!: PaperFormat;
}

class SheetPaperParam extends IdParam {
  @OneOf(['sheets.pdf', 'sheets.docx', 'my-sheet.pdf', 'my-sheet.docx'])
  paper!: 'sheets.pdf' | 'sheets.docx' | 'my-sheet.pdf' | 'my-sheet.docx';
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const formatOf = (paper: string): PaperFormat => (paper.endsWith('.docx') ? 'docx' : 'pdf');

/** Papers of a council, made when they are asked for, to read (PDF) or to work on (DOCX). */
@Controller('api')
export class CouncilPapersController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly sending: SendUp,
    private readonly sheets: ScoreSheetPapers,
  ) {}

  @Get('councils/:id/papers/:paper')
  @Endpoint({
    summary: 'Minutes or score summary of a round, as they stand now; marked as a draft while products are open',
    permission: MANAGE_CASE,
    produces: 'application/octet-stream',
    problems: ['evaluation.council_not_found'],
  })
  async paper(
    @Param() param: CouncilPaperParam,
    @Query() query: RoundQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.uow.read(async (tx) => {
      await assertCouncil(tx, me, MANAGE_CASE, param.id);
      return councilRecord(tx, param.id, query.roundId);
    });
    if (param.paper === 'summary.xlsx')
      return sendBytes(reply, await scoreSummaryXlsx(record), { name: 'Phiếu tổng hợp.xlsx', mediaType: XLSX });
    const format = formatOf(param.paper);
    const isMinutes = param.paper.startsWith('minutes');
    const bytes = isMinutes
      ? await councilMinutes(record, null, { format, draft: record.openCases > 0 })
      : await scoreSummaryPaper(record, format);
    return sendPaper(reply, bytes, { name: isMinutes ? 'Biên bản họp' : 'Phiếu tổng hợp', format });
  }

  @Get('councils/:id/letter-preview/:format')
  @Endpoint({
    summary: 'Letter with the list for the next level, as it would be sent now; marked as a draft',
    permission: SEND_UP,
    produces: 'application/octet-stream',
    problems: ['evaluation.council_not_found', 'programme.round_not_found', 'evaluation.send_up_stops_here'],
  })
  async letter(
    @Param() param: LetterParam,
    @Query() query: RoundQuery,
    @Me() me: Actor,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { format } = param;
    const bytes = await this.sending.draftLetter(me, { councilId: param.id, roundId: query.roundId }, format);
    return sendPaper(reply, bytes, { name: 'Dự thảo tờ trình', format });
  }

  @Get('cases/:id/papers/:paper')
  @Endpoint({
    summary: 'Score sheets of a product to sign: all that count once they are open, or my own',
    permission: READ_CASE,
    produces: 'application/octet-stream',
    problems: [
      'evaluation.case_not_found',
      'evaluation.still_sealed',
      'evaluation.not_a_member',
      'evaluation.no_ballot',
    ],
  })
  async scoreSheets(@Param() param: SheetPaperParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const format = formatOf(param.paper);
    const isOwn = param.paper.startsWith('my-sheet');
    const bytes = await (isOwn ? this.sheets.own(me, param.id, format) : this.sheets.all(me, param.id, format));
    return sendPaper(reply, bytes, { name: isOwn ? 'Phiếu chấm của tôi' : 'Phiếu chấm', format });
  }
}
