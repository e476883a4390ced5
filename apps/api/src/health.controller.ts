import { Controller, Get, Header } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import { defineProblems, Endpoint, Flag, Int, ListOf, OneOf, Text } from '@app/platform/http';
import { checkPart } from '@app/platform/observability';
import { QueueConnections } from '@app/platform/queue';

defineProblems({
  'server.not_ready': {
    status: 503,
    title: 'Hệ thống chưa sẵn sàng: không kết nối được cơ sở dữ liệu.',
    en: 'Not ready: the database cannot be reached.',
  },
});

class HealthOut {
  @Text({ max: 20, example: 'ok' })
  status!: string;
}

class HealthPartOut {
  @OneOf(['database', 'queue'])
  part!: string;

  @Flag()
  ok!: boolean;

  @Int({ min: 0, max: 1_000_000 })
  milliseconds!: number;
}

class ReadyOut {
  @OneOf(['ok', 'degraded'], { doc: 'degraded: requests are answered, background work waits' })
  status!: string;

  @ListOf(() => HealthPartOut, { max: 10 })
  parts!: HealthPartOut[];
}

/** Is the process alive, and can it do its work? */
@Controller('health')
export class HealthController {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queue: QueueConnections,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'The process is alive', public: true, response: HealthOut })
  live(): HealthOut {
    return { status: 'ok' };
  }

  /** Without the queue nothing that was accepted is lost: events wait in the database. So only the database decides. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  @Endpoint({
    summary: 'The process can reach what it needs',
    public: true,
    response: ReadyOut,
    problems: ['server.not_ready'],
  })
  async ready(): Promise<ReadyOut> {
    const migrated = { ping: () => this.uow.read((tx) => tx.one('select 1 as ok from platform.deployment')) };
    const parts = await Promise.all([checkPart('database', migrated), checkPart('queue', this.queue)]);
    const down = parts.filter((part) => !part.ok).map(({ part }) => part);
    if (down.includes('database')) throw new DomainError('server.not_ready', { down });
    return { status: down.length === 0 ? 'ok' : 'degraded', parts };
  }
}
