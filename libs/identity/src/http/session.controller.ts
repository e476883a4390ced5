import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { Ctx, Endpoint, Me } from '@app/platform/http';
import { DeviceKeys } from '../application/device-keys';
import { IdentityFacade } from '../application/identity.facade';
import { IdentityQueries } from '../application/identity-queries';
import { LogIn } from '../application/log-in';
import { SESSION_COOKIE } from '../application/session-authenticator';
import { SessionCommands } from '../application/session-commands';
import { SetPassword } from '../application/set-password';
import { tokenHash } from '../infrastructure/secret-token';
import { LoginIn, ResetRequestIn, SessionIdParam, SetPasswordIn } from './identity.in';
import { DeviceKeyOut, LoginNamesOut, OwnSessionOut, SessionOut } from './identity.out';
import { SessionCookies } from './session-cookies';

const deviceOf = (request: FastifyRequest): string =>
  (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 200);

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly logIn: LogIn,
    private readonly commands: SessionCommands,
    private readonly queries: IdentityQueries,
    private readonly identity: IdentityFacade,
    private readonly cookies: SessionCookies,
    private readonly uow: UnitOfWork,
  ) {}

  @Post()
  @Endpoint({
    summary: 'Log in',
    public: true,
    withoutKey: 'a login makes a session, not a record',
    status: 201,
    response: SessionOut,
    problems: ['identity.login_failed', 'identity.too_many_tries'],
  })
  async open(
    @Body() body: LoginIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionOut> {
    const session = await this.logIn.execute({
      ...body,
      address: request.ip,
      device: deviceOf(request),
      knownDeviceOf: this.cookies.knownDeviceOf(request),
    });
    this.cookies.open(reply, session);
    return this.queries.session(await this.uow.read((tx) => this.identity.actorFor(tx, session.userId)));
  }

  @Get()
  @Endpoint({ summary: 'Who am I and what may I do', session: true, response: SessionOut })
  get(@Me() me: Actor): Promise<SessionOut> {
    return this.queries.session(me);
  }

  @Delete()
  @Endpoint({ summary: 'Log out', public: true, withoutKey: 'ending a session twice is the same', status: 204 })
  async close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const token = request.cookies[SESSION_COOKIE];
    if (token) await this.commands.logOut(token);
    this.cookies.close(reply);
  }
}

@Controller('api')
export class AccountController {
  constructor(
    private readonly commands: SessionCommands,
    private readonly setPassword: SetPassword,
  ) {}

  @Post('password-resets')
  @Endpoint({
    summary: 'Ask for a mail with a link that sets a new password; the answer never tells whether the account exists',
    public: true,
    withoutKey: 'asking twice sends one more mail and ends the older link',
    status: 202,
  })
  askForReset(@Body() body: ResetRequestIn, @Req() request: FastifyRequest): Promise<void> {
    return this.commands.askForReset(body.login, request.id);
  }

  @Post('password-resets/confirm')
  @Endpoint({
    summary: 'Set a new password by the link of the mail',
    public: true,
    withoutKey: 'the link itself can be used once',
    status: 200,
    response: LoginNamesOut,
    problems: ['identity.token_invalid', 'identity.password_length', 'identity.password_common'],
  })
  async confirmReset(@Body() body: SetPasswordIn): Promise<LoginNamesOut> {
    return { loginNames: await this.setPassword.execute({ ...body, purpose: 'password-reset' }) };
  }

  @Post('invitations/accept')
  @Endpoint({
    summary: 'Accept an invitation and set the first password',
    public: true,
    withoutKey: 'the link itself can be used once',
    status: 200,
    response: LoginNamesOut,
    problems: ['identity.token_invalid', 'identity.password_length', 'identity.password_common'],
  })
  async acceptInvitation(@Body() body: SetPasswordIn): Promise<LoginNamesOut> {
    return { loginNames: await this.setPassword.execute({ ...body, purpose: 'invitation' }) };
  }
}

@Controller('api/me')
export class MeController {
  constructor(
    private readonly queries: IdentityQueries,
    private readonly commands: SessionCommands,
    private readonly deviceKeys: DeviceKeys,
  ) {}

  @Get('device-key')
  @Endpoint({
    summary: 'My share of the key under which my devices keep what I took along',
    session: true,
    response: DeviceKeyOut,
  })
  deviceKey(@Me() me: Actor): DeviceKeyOut {
    return { key: this.deviceKeys.of(me.userId) };
  }

  @Get('sessions')
  @Endpoint({ summary: 'My sessions', session: true, response: [OwnSessionOut] })
  sessions(@Me() me: Actor, @Req() request: FastifyRequest): Promise<OwnSessionOut[]> {
    return this.queries.ownSessions(me.userId, tokenHash(request.cookies[SESSION_COOKIE] ?? ''));
  }

  @Delete('sessions/:id')
  @Endpoint({ summary: 'End one of my sessions', session: true, status: 204 })
  endSession(@Param() param: SessionIdParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.commands.endOwnSession(param.id, ctx);
  }
}
