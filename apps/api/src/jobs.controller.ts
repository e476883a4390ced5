import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { CommandContext } from '@app/platform/database';
import {
  Ctx,
  Cursors,
  DEFAULT_LIMIT,
  Endpoint,
  Flag,
  IdParam,
  Int,
  ListOf,
  Moment,
  Nested,
  OneOf,
  PageQuery,
  Text,
  Uuid,
} from '@app/platform/http';
import { InvariantReports } from '@app/platform/housekeeping';
import { DeadLetterList, QueueFigures, RetryDeadLetter } from '@app/platform/queue';

const READ_JOBS = 'platform.jobs.read';
const RETRY_JOB = 'platform.jobs.retry';
const LIST = 'platform.dead-letters';
const MANY = 1_000_000_000;

class QueueOut {
  @OneOf(['events', 'jobs'])
  name!: string;

  @Int({ min: 0, max: MANY })
  waiting!: number;

  @Int({ min: 0, max: MANY })
  active!: number;

  @Int({ min: 0, max: MANY, doc: 'waiting for their time or for the next attempt' })
  delayed!: number;
}

class JobFiguresOut {
  @Int({ min: 0, max: MANY, doc: 'events and jobs that the queue has not got yet' })
  unpublished!: number;

  @Int({ min: 0, max: MANY, doc: 'age in seconds of the oldest that is not done' })
  oldestUndoneSeconds!: number;

  @Int({ min: 0, max: MANY })
  deadLetters!: number;

  @Int({ min: 0, max: MANY })
  quarantined!: number;

  @Flag()
  queueReachable!: boolean;

  @ListOf(() => QueueOut, { max: 10, doc: 'empty while the queue cannot be reached' })
  queues!: QueueOut[];
}

class DeadLetterOut {
  @Uuid()
  id!: string;

  @OneOf(['failed', 'quarantined'])
  kind!: string;

  @Text({ max: 200, nullable: true, doc: 'who could not do it; null: nobody got it' })
  consumer!: string | null;

  @Uuid()
  eventId!: string;

  @Text({ max: 200 })
  topic!: string;

  @Int({ min: 1, max: 1_000 })
  version!: number;

  @Int({ min: 0, max: 1_000_000 })
  attempts!: number;

  @Text({ max: 500 })
  reason!: string;

  @Moment()
  failedAt!: string;
}

class DeadLetterPageOut {
  @ListOf(() => DeadLetterOut, { max: 200 })
  items!: DeadLetterOut[];

  @Text({ max: 1000, nullable: true })
  nextCursor!: string | null;
}

class ViolationOut {
  @Text({ max: 500 })
  what!: string;

  @Text({ max: 2_000 })
  why!: string;
}

class ViolatedInvariantOut {
  @Text({ max: 200 })
  name!: string;

  @Text({ max: 2_000 })
  says!: string;

  @Int({ min: 1, max: MANY })
  violating!: number;

  @ListOf(() => ViolationOut, { max: 20, doc: 'the first of them' })
  violations!: readonly ViolationOut[];
}

class InvariantReportOut {
  @Moment()
  checkedAt!: string;

  @Int({ min: 0, max: MANY })
  tookMs!: number;

  @Int({ min: 1, max: 10_000 })
  invariants!: number;

  @ListOf(() => ViolatedInvariantOut, { max: 1_000 })
  violated!: readonly ViolatedInvariantOut[];
}

class LastInvariantReportOut {
  @Nested(() => InvariantReportOut, { nullable: true, doc: 'null before the first night' })
  report!: InvariantReportOut | null;
}

/** The work behind the scenes: how much waits, what failed for good, and trying that again. */
@Controller('api/jobs')
export class JobsController {
  constructor(
    private readonly figures: QueueFigures,
    private readonly letters: DeadLetterList,
    private readonly retrying: RetryDeadLetter,
    private readonly invariants: InvariantReports,
    private readonly cursors: Cursors,
  ) {}

  @Get('figures')
  @Endpoint({ summary: 'How much background work waits', permission: READ_JOBS, response: JobFiguresOut })
  async show(): Promise<JobFiguresOut> {
    const { outbox, queues } = await this.figures.read();
    return {
      unpublished: outbox.unpublished,
      oldestUndoneSeconds: Math.floor(outbox.oldestUndoneSeconds),
      deadLetters: outbox.deadLetters,
      quarantined: outbox.quarantined,
      queueReachable: queues !== undefined,
      queues: (queues ?? []).map(({ name, counts }) => ({
        name,
        waiting: counts['waiting'] ?? 0,
        active: counts['active'] ?? 0,
        delayed: counts['delayed'] ?? 0,
      })),
    };
  }

  @Get('invariants')
  @Endpoint({
    summary: 'What the last nightly check of the stored data found',
    permission: READ_JOBS,
    response: LastInvariantReportOut,
  })
  async lastReport(): Promise<LastInvariantReportOut> {
    return { report: (await this.invariants.last()) ?? null };
  }

  @Get('dead-letters')
  @Endpoint({ summary: 'Work that failed for good, newest first', permission: READ_JOBS, response: DeadLetterPageOut })
  async list(@Query() query: PageQuery): Promise<DeadLetterPageOut> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const [failedAt, id] = this.cursors.read(LIST, query.cursor)?.map(String) ?? [];
    const before = failedAt === undefined || id === undefined ? undefined : { failedAt, id };
    const rows = await this.letters.page(limit + 1, before);
    return this.cursors.page(LIST, rows, limit, (row) => [row.failedAt, row.id]);
  }

  @Post('dead-letters/:id/retry')
  @Endpoint({
    summary: 'Try work that failed for good once more',
    permission: RETRY_JOB,
    status: 204,
    problems: ['queue.dead_letter_not_found'],
  })
  retry(@Param() { id }: IdParam, @Ctx() ctx: CommandContext): Promise<void> {
    return this.retrying.execute({ id }, ctx);
  }
}
