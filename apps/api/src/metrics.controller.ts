import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Env } from '@app/config';
import { DomainError } from '@app/kernel';
import type { Actor } from '@app/platform/database';
import { Endpoint, MaybeMe } from '@app/platform/http';
import { InvariantReports } from '@app/platform/housekeeping';
import { metricsPage } from '@app/platform/observability';
import { QueueFigures } from '@app/platform/queue';

const READ_METRICS = 'platform.metrics.read';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Figures for Prometheus: with the bearer token METRICS_TOKEN, or for people with `platform.metrics.read`. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly env: Env,
    private readonly figures: QueueFigures,
    private readonly invariants: InvariantReports,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Endpoint({
    summary: 'Figures of this process, of the outbox and of the queue, in the text format of Prometheus',
    public: true,
    produces: 'text/plain',
    problems: ['auth.required', 'auth.forbidden'],
  })
  async page(
    @Headers('authorization') authorization: string | undefined,
    @MaybeMe() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.isScraper(authorization)) {
      if (!actor) throw new DomainError('auth.required');
      if (!actor.can(READ_METRICS)) throw new DomainError('auth.forbidden');
    }
    await this.figures.refresh();
    await this.invariants.refresh();
    const { contentType, text } = await metricsPage();
    void reply.header('content-type', contentType);
    return text;
  }

  /** Compared by hash, so that neither length nor content can be measured. */
  private isScraper(authorization: string | undefined): boolean {
    const wanted = this.env.METRICS_TOKEN;
    return wanted !== undefined && timingSafeEqual(sha256(authorization ?? ''), sha256(`Bearer ${wanted}`));
  }
}
