import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import type { Actor, CommandContext } from '@app/platform/database';
import { Ctx, Cursors, DEFAULT_LIMIT, Endpoint, IdParam, Me } from '@app/platform/http';
import { IdentityQueries } from '../application/identity-queries';
import { SessionCommands } from '../application/session-commands';
import { UserCommands } from '../application/user-commands';
import { BusinessDateIn, GrantIn, InviteIn, AccountReasonIn, UserGrantParam, UsersQuery } from './identity.in';
import { DemoLoginsOut, AccountIdOut, SessionOut, UserDetailOut, UserPageOut } from './identity.out';

const USER_LIST = 'identity.users';
const NOT_FOUND = 'identity.user_not_found';

@Controller('api/users')
export class UsersController {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly commands: UserCommands,
    private readonly cursors: Cursors,
  ) {}

  @Get()
  @Endpoint({ summary: 'Accounts by name', permission: 'identity.user.read', response: UserPageOut })
  async list(@Query() query: UsersQuery): Promise<UserPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = this.cursors.read(USER_LIST, query.cursor)?.map(String);
    const rows = await this.queries.users({ q: query.q, after: after && [after[0] ?? '', after[1] ?? ''], limit });
    return this.cursors.page(USER_LIST, rows, limit, (row) => [row.displayName, row.id]);
  }

  @Get(':id')
  @Endpoint({
    summary: 'One account with its history',
    permission: 'identity.user.read',
    response: UserDetailOut,
    problems: [NOT_FOUND],
  })
  get(@Param() param: IdParam): Promise<UserDetailOut> {
    return this.queries.user(param.id);
  }

  @Post()
  @Endpoint({
    summary: 'Invite a person and give the first role',
    permission: 'identity.user.invite',
    status: 201,
    response: AccountIdOut,
    problems: ['identity.login_name_taken', 'identity.login_name_invalid', 'identity.unknown_scope'],
  })
  invite(@Body() body: InviteIn, @Ctx() ctx: CommandContext): Promise<AccountIdOut> {
    const { grant, taxCodes, ...person } = body;
    const affiliations = (taxCodes ?? []).map((taxCode) => ({ taxCode, relation: 'employee' }));
    return this.commands.invite({ user: { ...person, affiliations }, grant }, ctx);
  }

  @Post(':id/disable')
  @Endpoint({
    summary: 'Disable an account at once',
    permission: 'identity.user.manage',
    ifMatch: true,
    status: 204,
    problems: [NOT_FOUND],
  })
  disable(@Param() param: IdParam, @Body() body: AccountReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.setEnabled(param.id, false, body.reason, ctx);
  }

  @Post(':id/enable')
  @Endpoint({
    summary: 'Enable an account again',
    permission: 'identity.user.manage',
    ifMatch: true,
    status: 204,
    problems: [NOT_FOUND],
  })
  enable(@Param() param: IdParam, @Body() body: AccountReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.setEnabled(param.id, true, body.reason, ctx);
  }

  @Post(':id/grants')
  @Endpoint({
    summary: 'Give a role for a place, council or organisation',
    permission: 'identity.user.manage',
    ifMatch: true,
    status: 201,
    response: AccountIdOut,
    problems: [NOT_FOUND, 'identity.unknown_scope'],
  })
  addGrant(@Param() param: IdParam, @Body() body: GrantIn, @Ctx() ctx: CommandContext): Promise<AccountIdOut> {
    return this.commands.addGrant(param.id, body, ctx);
  }

  @Delete(':id/grants/:grantId')
  @Endpoint({
    summary: 'End a role from today on',
    permission: 'identity.user.manage',
    ifMatch: true,
    status: 204,
    problems: [NOT_FOUND, 'identity.grant_not_found'],
  })
  endGrant(@Param() param: UserGrantParam, @Body() body: AccountReasonIn, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.endGrant(param.id, param.grantId, body.reason, ctx);
  }
}

@Controller('api/demo')
export class DemoController {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly sessions: SessionCommands,
  ) {}

  @Get('logins')
  @Endpoint({
    summary: 'Logins that a demonstration offers',
    public: true,
    response: DemoLoginsOut,
    problems: ['identity.not_a_demo'],
  })
  async logins(): Promise<DemoLoginsOut> {
    return { items: await this.queries.demoLogins() };
  }

  @Post('business-date')
  @Endpoint({
    summary: "Move a demonstration's date; null goes back to today",
    session: true,
    response: SessionOut,
    problems: ['identity.not_a_demo'],
  })
  async moveDate(@Body() body: BusinessDateIn, @Ctx() ctx: CommandContext, @Me() me: Actor): Promise<SessionOut> {
    await this.sessions.moveBusinessDate(body.date, ctx);
    return this.queries.session(me);
  }
}
