import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { localDate } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DateOnly,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Me,
  SearchQuery,
  Texts,
} from '@app/platform/http';
import { sendBytes } from '@app/platform/storage';
import { ProgrammeFacade } from '@app/programme';
import { letterBundlePdf, letterPdf, type LetterSender } from '../application/letter-paper';
import { Letters } from '../application/letters';
import { LapseProposal } from '../application/lapse-proposal';
import { POST_LETTER, PROPOSE_LAPSE } from '../application/reassessment-access';
import { LapsedListOut, LetterPageOut, PostedOut, ProposedOut } from './act.out';

class LettersQuery extends SearchQuery {
  @Flag({ optional: true, query: true })
  posted?: boolean;
}

class PostedIn {
  @DateOnly()
  postedOn!: string;
}

class ProposeIn {
  @Texts({ max: 500, maxLength: 36, pattern: /^[0-9a-f-]{36}$/, optional: true, doc: 'left out: all that have lapsed' })
  cycleIds?: string[];
}

const LIST = 'reassessment.letters';
/** As many as a printer takes at one go; the others follow when these are posted. */
const MOST_IN_A_BUNDLE = 200;

@Controller('api/reassessment')
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly lapse: LapseProposal,
    private readonly programme: ProgrammeFacade,
    private readonly uow: UnitOfWork,
    private readonly cursors: Cursors,
  ) {}

  @Get('letters')
  @Endpoint({
    summary: 'Reminders on paper for producers without an e-mail address, newest first',
    permission: POST_LETTER,
    response: LetterPageOut,
  })
  async list(@Query() query: LettersQuery, @Me() me: Actor): Promise<LetterPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.letters.list(me, { q: query.q, posted: query.posted, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get('letters/waiting.pdf')
  @Endpoint({
    summary: 'All letters that wait for the post in one PDF, each on a sheet of its own',
    permission: POST_LETTER,
    produces: 'application/pdf',
    problems: ['reassessment.nothing_to_post'],
  })
  async bundle(@Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const letters = await this.letters.waiting(me, MOST_IN_A_BUNDLE);
    const { senders, today } = await this.uow.read(async (tx) => {
      const found = new Map<string, LetterSender>();
      for (const { unitId } of letters) if (!found.has(unitId)) found.set(unitId, await this.senderOf(tx, unitId));
      return { senders: found, today: await this.programme.today(tx) };
    });
    const sheets = letters.flatMap((letter) => {
      const sender = senders.get(letter.unitId);
      return sender === undefined ? [] : [{ letter, sender }];
    });
    const name = `Thư nhắc đánh giá lại - ${sheets.length} thư.pdf`;
    await sendBytes(reply, await letterBundlePdf(sheets, today), { name, mediaType: 'application/pdf', inline: true });
  }

  private async senderOf(tx: Tx, unitId: string): Promise<LetterSender> {
    const place = (await this.programme.enclosing(tx, unitId, 'province'))?.name ?? '';
    return { parentAgency: `UBND ${place}`, agency: 'Văn phòng Điều phối nông thôn mới', place };
  }

  @Get('letters/:id/paper')
  @Endpoint({
    summary: 'The letter as PDF',
    permission: POST_LETTER,
    produces: 'application/pdf',
    problems: ['reassessment.letter_not_found'],
  })
  async paper(@Param() param: IdParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const letter = await this.letters.get(me, param.id);
    const sender = await this.uow.read((tx) => this.senderOf(tx, letter.unitId));
    const name = `Thư nhắc đánh giá lại - ${letter.facts.productName}.pdf`;
    await sendBytes(reply, await letterPdf(letter, sender), { name, mediaType: 'application/pdf', inline: true });
  }

  @Post('letters/:id/posted')
  @Endpoint({
    summary: 'Mark a letter as posted',
    permission: POST_LETTER,
    ifMatch: true,
    response: PostedOut,
    problems: ['reassessment.letter_not_found', 'reassessment.letter_posted', 'reassessment.posted_day_wrong'],
  })
  posted(@Param() param: IdParam, @Body() body: PostedIn, @Ctx() ctx: CommandContext): Promise<PostedOut> {
    return this.letters.post(param.id, localDate(body.postedOn), ctx);
  }

  @Get('lapsed')
  @Endpoint({
    summary: 'Certificates whose end has come and that stand in no decision, each with its ground',
    permission: PROPOSE_LAPSE,
    response: LapsedListOut,
  })
  async lapsed(@Me() me: Actor): Promise<LapsedListOut> {
    const found = await this.lapse.lapsed(me);
    return {
      items: found.map(({ cycle, ground, explanation }) => {
        const { id: cycleId, productName, producerName, place, stars, numberText, endsOn } = cycle;
        return { cycleId, productName, producerName, place, stars, numberText, endsOn, ground, explanation };
      }),
    };
  }

  @Post('lapsed/proposals')
  @Endpoint({
    summary: 'Put lapsed certificates into one draft decision',
    permission: PROPOSE_LAPSE,
    status: 201,
    response: ProposedOut,
    problems: ['reassessment.nothing_lapsed', 'certificate.decision_open_already'],
  })
  propose(@Body() body: ProposeIn, @Ctx() ctx: CommandContext): Promise<ProposedOut> {
    return this.lapse.propose(body.cycleIds, ctx);
  }
}
