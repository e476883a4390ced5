import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me, OneOf, SearchQuery, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { AssignCases } from '../application/assign-cases';
import { CouncilCommands } from '../application/council-commands';
import { CouncilQueries } from '../application/council-queries';
import { MANAGE_CASE, MANAGE_COUNCIL, READ_COUNCIL, SEND_UP } from '../application/evaluation-access';
import { SendUp } from '../application/send-up';
import { AssignIn, CouncilIn, CouncilRulesIn, MemberIn, MustReasonIn, RoundQuery, SendUpIn } from './evaluation.in';
import {
  AssignablePageOut,
  CouncilOut,
  CouncilPageOut,
  IdOut,
  IdsOut,
  SendUpPreviewOut,
  SentUpOut,
  VersionOut,
} from './evaluation.out';

class MemberParam extends IdParam {
  @Uuid()
  memberId!: string;
}

class PaperParam extends IdParam {
  @OneOf(['letter', 'minutes'])
  which!: 'letter' | 'minutes';
}

const LIST = 'evaluation.councils';
const MEMBER = [
  'evaluation.already_member',
  'evaluation.chair_taken',
  'evaluation.login_needed',
  'identity.login_name_taken',
  'identity.login_name_invalid',
];
const NONE = ['evaluation.council_not_found'];

@Controller('api/councils')
export class CouncilsController {
  constructor(
    private readonly queries: CouncilQueries,
    private readonly commands: CouncilCommands,
    private readonly assigning: AssignCases,
    private readonly sending: SendUp,
    private readonly store: FileStore,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Councils that I work with, newest first', permission: READ_COUNCIL, response: CouncilPageOut })
  async list(@Query() query: SearchQuery, @Me() me: Actor): Promise<CouncilPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.list(me, { q: query.q, after, limit });
    return this.cursors.page(LIST, rows, limit, (row) => [row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'A council with members, rules, sessions',
    permission: READ_COUNCIL,
    response: CouncilOut,
    problems: NONE,
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<CouncilOut> {
    return this.queries.get(me, param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Set up a council',
    permission: MANAGE_COUNCIL,
    status: 201,
    response: IdOut,
    problems: [
      ...MEMBER,
      ...NONE,
      'evaluation.unit_outside',
      'evaluation.level_does_not_score',
      'programme.unit_not_found',
      'criteria.no_procedure',
    ],
  })
  create(@Body() body: CouncilIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.commands.create(body, ctx);
  }

  @Post(':id/members')
  @Endpoint({
    summary: 'Add a member; a new person is invited',
    permission: MANAGE_COUNCIL,
    status: 201,
    response: IdOut,
    problems: [...NONE, ...MEMBER],
  })
  addMember(@Param() param: IdParam, @Body() body: MemberIn, @Ctx() ctx: CommandContext): Promise<IdOut> {
    return this.commands.addMember(param.id, body, ctx);
  }

  @Post(':id/members/:memberId/end')
  @Endpoint({
    summary: 'End a seat',
    permission: MANAGE_COUNCIL,
    status: 204,
    problems: [...NONE, 'evaluation.member_not_found'],
  })
  endMember(@Param() param: MemberParam, @Body() body: MustReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.endMember(param.id, param.memberId, body.reason, ctx);
  }

  @Put(':id/rules')
  @Endpoint({
    summary: 'Set a new version of the council rules; If-Match is the version of the rules',
    permission: MANAGE_COUNCIL,
    ifMatch: true,
    response: VersionOut,
    problems: [...NONE, 'evaluation.rules_invalid'],
  })
  setRules(@Param() param: IdParam, @Body() body: CouncilRulesIn, @Ctx() ctx: CommandContext): Promise<VersionOut> {
    return this.commands.setRules(param.id, body, ctx);
  }

  @Get(':id/assignable')
  @Endpoint({
    summary: 'Accepted dossiers that no council has yet',
    permission: MANAGE_CASE,
    response: AssignablePageOut,
    problems: NONE,
  })
  async assignable(@Param() param: IdParam, @Query() query: RoundQuery, @Me() me: Actor): Promise<AssignablePageOut> {
    return { items: await this.queries.assignable(me, param.id, query.roundId) };
  }

  @Post(':id/cases')
  @Endpoint({
    summary: 'Put accepted dossiers on the list of the council',
    permission: MANAGE_CASE,
    status: 201,
    response: IdsOut,
    problems: [...NONE, 'programme.round_not_found', 'evaluation.dossier_not_ready', 'evaluation.already_assigned'],
  })
  assign(@Param() param: IdParam, @Body() body: AssignIn, @Ctx() ctx: CommandContext): Promise<IdsOut> {
    return this.assigning.execute({ councilId: param.id, ...body }, ctx);
  }

  @Get(':id/send-up')
  @Endpoint({
    summary: 'What would go up to the next level, and what stays',
    permission: SEND_UP,
    response: SendUpPreviewOut,
    problems: [...NONE, 'programme.round_not_found', 'evaluation.send_up_stops_here'],
  })
  preview(@Param() param: IdParam, @Query() query: RoundQuery, @Me() me: Actor): Promise<SendUpPreviewOut> {
    return this.sending.preview(me, param.id, query.roundId);
  }

  @Post(':id/send-up')
  @Endpoint({
    summary: 'Send results up with letter and minutes',
    permission: SEND_UP,
    status: 201,
    response: SentUpOut,
    problems: [
      ...NONE,
      'programme.round_not_found',
      'evaluation.send_up_stops_here',
      'evaluation.send_up_late',
      'evaluation.send_up_nothing',
      'conflict.stale_version',
    ],
  })
  send(@Param() param: IdParam, @Body() body: SendUpIn, @Ctx() ctx: CommandContext): Promise<SentUpOut> {
    return this.sending.execute({ councilId: param.id, ...body }, ctx);
  }

  @Get('send-ups/:id/:which')
  @Endpoint({
    summary: 'Letter or minutes of what was sent up',
    permission: SEND_UP,
    produces: 'application/pdf',
    problems: ['file.not_found'],
  })
  async sentPaper(@Param() param: PaperParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { sha256, letterNo } = await this.sending.paper(me, param.id, param.which);
    const name = `${param.which === 'letter' ? 'Tờ trình' : 'Biên bản'} ${letterNo.replace(/\//g, '-')}.pdf`;
    await sendFile(reply, this.store, { sha256, name, mediaType: 'application/pdf', inline: true });
  }
}
