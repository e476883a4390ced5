import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { Env } from '@app/config';
import type { CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  IdParam,
  PageQuery,
  SearchQuery,
  Text,
  Texts,
} from '@app/platform/http';
import { WebhookCommands, type WebhookInput, type WebhookStep } from '../application/webhook/webhook-commands';
import { WebhookQueries } from '../application/webhook/webhook-queries';
import { MANAGE_WEBHOOK } from '../application/webhook/webhook-record';
import { WEBHOOK_TOPICS, type WebhookTopic } from '../domain/webhook/topics';
import { webhookSecret } from '../infrastructure/webhook/webhook-secret';
import {
  WebhookDeliveryPageOut,
  WebhookDetailsOut,
  WebhookPageOut,
  WebhookResentOut,
  WebhookSecretOut,
  WebhookStepOut,
} from './webhooks.out';

class WebhookIn implements WebhookInput {
  @Text({ max: 200, doc: 'what the other system is called' })
  name!: string;

  @Text({ max: 500, doc: 'https address' })
  url!: string;

  @Texts({ max: 20, maxLength: 40, oneOf: WEBHOOK_TOPICS, doc: 'at least one' })
  topics!: WebhookTopic[];
}

const LIST = 'exchange.webhooks';
const DELIVERIES = 'exchange.webhook-deliveries';
const STEP = ['webhook.not_found', 'workflow.action_not_allowed'];
const INPUT = ['webhook.url_refused', 'webhook.no_topic'];

/** Other systems that are told of public facts by signed messages. */
@Controller('api')
export class WebhooksController {
  constructor(
    private readonly commands: WebhookCommands,
    private readonly queries: WebhookQueries,
    private readonly cursors: Cursors,
    private readonly env: Env,
  ) {}

  @Get('webhooks')
  @Endpoint({ summary: 'Subscriptions, newest first', permission: MANAGE_WEBHOOK, response: WebhookPageOut })
  async list(@Query() query: SearchQuery): Promise<WebhookPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    return this.cursors.page(LIST, await this.queries.list({ q: query.q, after, limit }), limit, (row) => [row.id]);
  }

  @Post('webhooks')
  @Endpoint({
    summary: 'Tell another system of public facts; answers the secret of its signatures',
    permission: MANAGE_WEBHOOK,
    status: 201,
    response: WebhookSecretOut,
    problems: INPUT,
  })
  async create(@Body() body: WebhookIn, @Ctx() ctx: CommandContext): Promise<WebhookSecretOut> {
    return this.withSecret(await this.commands.create(body, ctx));
  }

  @Get('webhooks/:id')
  @Endpoint({
    summary: 'A subscription with its history',
    permission: MANAGE_WEBHOOK,
    response: WebhookDetailsOut,
    problems: ['webhook.not_found'],
  })
  get(@Param() param: IdParam): Promise<WebhookDetailsOut> {
    return this.queries.get(param.id);
  }

  @Put('webhooks/:id')
  @Endpoint({
    summary: 'Change name, address or topics',
    permission: MANAGE_WEBHOOK,
    ifMatch: true,
    response: WebhookStepOut,
    problems: ['webhook.not_found', 'webhook.ended', ...INPUT],
  })
  async change(@Param() param: IdParam, @Body() body: WebhookIn, @Ctx() ctx: CommandContext): Promise<WebhookStepOut> {
    return stepOf(await this.commands.change(param.id, body, ctx));
  }

  @Post('webhooks/:id/renew-secret')
  @Endpoint({
    summary: 'A new secret; the old one signs nothing any more',
    permission: MANAGE_WEBHOOK,
    ifMatch: true,
    response: WebhookSecretOut,
    problems: ['webhook.not_found', 'webhook.ended'],
  })
  async renew(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<WebhookSecretOut> {
    return this.withSecret(await this.commands.renewSecret(param.id, ctx));
  }

  @Post('webhooks/:id/pause')
  @Endpoint({
    summary: 'Tell nothing for a while; what happens meanwhile is not told later',
    permission: MANAGE_WEBHOOK,
    ifMatch: true,
    response: WebhookStepOut,
    problems: STEP,
  })
  async pause(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<WebhookStepOut> {
    return stepOf(await this.commands.act(param.id, 'pause', ctx));
  }

  @Post('webhooks/:id/resume')
  @Endpoint({
    summary: 'Tell again; what waited goes out at once',
    permission: MANAGE_WEBHOOK,
    ifMatch: true,
    response: WebhookStepOut,
    problems: STEP,
  })
  async resume(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<WebhookStepOut> {
    return stepOf(await this.commands.act(param.id, 'resume', ctx));
  }

  @Post('webhooks/:id/end')
  @Endpoint({
    summary: 'End a subscription for good',
    permission: MANAGE_WEBHOOK,
    ifMatch: true,
    response: WebhookStepOut,
    problems: STEP,
  })
  async end(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<WebhookStepOut> {
    return stepOf(await this.commands.act(param.id, 'end', ctx));
  }

  @Get('webhooks/:id/deliveries')
  @Endpoint({
    summary: 'What was told and what was answered, newest first',
    permission: MANAGE_WEBHOOK,
    response: WebhookDeliveryPageOut,
    problems: ['webhook.not_found'],
  })
  async deliveries(@Param() param: IdParam, @Query() query: PageQuery): Promise<WebhookDeliveryPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [after] = this.cursors.read(DELIVERIES, query.cursor)?.map(String) ?? [];
    const rows = await this.queries.deliveries(param.id, { after, limit });
    return this.cursors.page(DELIVERIES, rows, limit, (row) => [row.id]);
  }

  @Post('webhook-deliveries/:id/resend')
  @Endpoint({
    summary: 'Send the same message once more',
    permission: MANAGE_WEBHOOK,
    status: 201,
    response: WebhookResentOut,
    problems: ['webhook.delivery_not_found', 'webhook.delivery_waits', 'webhook.not_active'],
  })
  resend(@Param() param: IdParam, @Ctx() ctx: CommandContext): Promise<WebhookResentOut> {
    return this.commands.resend(param.id, ctx);
  }

  private withSecret({ id, version, secretNo }: WebhookStep): WebhookSecretOut {
    return { id, version, secret: webhookSecret(this.env.APP_SECRET, { id, secretNo }) };
  }
}

const stepOf = ({ id, version }: WebhookStep): WebhookStepOut => ({ id, version });
