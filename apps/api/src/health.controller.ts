import { Controller, Get, Header } from '@nestjs/common';
import { UnitOfWork } from '@app/platform/database';
import { Endpoint, Text } from '@app/platform/http';

class HealthOut {
  @Text({ max: 20, example: 'ok' })
  status!: string;
}

/** Is the process alive, and can it do its work? */
@Controller('health')
export class HealthController {
  constructor(private readonly uow: UnitOfWork) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'The process is alive', public: true, response: HealthOut })
  live(): HealthOut {
    return { status: 'ok' };
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @Endpoint({ summary: 'The process can reach what it needs', public: true, response: HealthOut })
  async ready(): Promise<HealthOut> {
    await this.uow.read((tx) => tx.one('select 1 as ok from platform.deployment'));
    return { status: 'ok' };
  }
}
