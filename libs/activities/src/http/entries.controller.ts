import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { MANAGE_TARGET, READ_ENTRY, WRITE_ENTRY } from '../application/activities-access';
import { EntryCommands } from '../application/entry-commands';
import { EntryQueries } from '../application/entry-queries';
import { REGISTERS } from '../domain/registers';
import { EntryDetailOut, EntryMadeOut, EntryPageOut, EntryVersionOut, EntryRegistersOut } from './activities.out';
import { EntryCorrectionIn, EntriesQuery, EntryIn, RegisterParam, EntryRetractIn } from './entry.in';

const LIST = 'activities.entries';
const WRITE_PROBLEMS = [
  ...['activities.unit_outside', 'activities.office_only', 'activities.target_taken', 'activities.week_taken'],
  ...['programme.unit_not_found', 'programme.round_not_found', 'producer.not_found', 'producer.product_not_found'],
];

/** The small registers. */
@Controller('api/activities')
export class EntriesController {
  constructor(
    private readonly entries: EntryQueries,
    private readonly commands: EntryCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get('registers')
  @Endpoint({
    summary: 'The registers with their kinds and fields',
    permission: READ_ENTRY,
    response: EntryRegistersOut,
  })
  registers(@Me() me: Actor): EntryRegistersOut {
    const items = Object.values(REGISTERS).map(({ keeper, ...register }) => ({
      ...register,
      canWrite: me.can(keeper === 'office' ? MANAGE_TARGET : WRITE_ENTRY),
    }));
    return { items };
  }

  @Get('registers/:register/entries')
  @Endpoint({ summary: 'Entries of a register, newest first', permission: READ_ENTRY, response: EntryPageOut })
  async list(@Param() param: RegisterParam, @Query() query: EntriesQuery, @Me() me: Actor): Promise<EntryPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const { kind, unitId, from, to, q } = query;
    const filter = { register: param.register, kind, unitId, from, to, q, after, limit };
    return this.cursors.page(LIST, await this.entries.list(me, filter), limit, (row) => [row.id]);
  }

  @Post('registers/:register/entries')
  @Endpoint({
    summary: 'Add an entry to a register',
    permission: WRITE_ENTRY,
    status: 201,
    response: EntryMadeOut,
    problems: WRITE_PROBLEMS,
  })
  add(@Param() param: RegisterParam, @Body() body: EntryIn, @Ctx() ctx: CommandContext): Promise<EntryMadeOut> {
    return this.commands.add(param.register, body, ctx);
  }

  @Get('entries/:id')
  @Endpoint({
    summary: 'An entry with all its versions',
    permission: READ_ENTRY,
    response: EntryDetailOut,
    problems: ['activities.entry_not_found'],
  })
  get(@Param() param: IdParam, @Me() me: Actor): Promise<EntryDetailOut> {
    return this.entries.get(me, param.id);
  }

  @Put('entries/:id')
  @Endpoint({
    summary: 'Correct an entry: its next version, with a reason',
    permission: WRITE_ENTRY,
    ifMatch: true,
    response: EntryVersionOut,
    problems: ['activities.entry_not_found', 'activities.entry_retracted', ...WRITE_PROBLEMS],
  })
  correct(
    @Param() param: IdParam,
    @Body() body: EntryCorrectionIn,
    @Ctx() ctx: CommandContext,
  ): Promise<EntryVersionOut> {
    const { reason, ...facts } = body;
    return this.commands.correct(param.id, { facts, reason }, ctx);
  }

  @Post('entries/:id/retract')
  @Endpoint({
    summary: 'Take an entry back: it counts no more',
    permission: WRITE_ENTRY,
    ifMatch: true,
    response: EntryVersionOut,
    problems: ['activities.entry_not_found', 'activities.entry_retracted', 'activities.office_only'],
  })
  retract(@Param() param: IdParam, @Body() body: EntryRetractIn, @Ctx() ctx: CommandContext): Promise<EntryVersionOut> {
    return this.commands.retract(param.id, body.reason, ctx);
  }
}
