import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import type { Env } from '@app/config';
import { DatabaseModule } from '@app/platform/database';
import {
  AccessGuard,
  Authenticator,
  BulkModule,
  CommandInterceptor,
  ProblemFilter,
  RequestPipe,
  WorklistModule,
} from '@app/platform/http';
import { HousekeepingModule } from '@app/platform/housekeeping';
import { logError } from '@app/platform/observability';
import { QueueModule } from '@app/platform/queue';
import { SettingCommands, SettingsModule } from '@app/platform/settings';
import { StorageModule } from '@app/platform/storage';
import { HealthController } from './health.controller';
import { JobsController } from './jobs.controller';
import { MetricsController } from './metrics.controller';
import { SettingsController } from './settings.controller';
import { domainModules } from './domain-modules';

/** The HTTP process: platform, the guard and filter that every route passes, and the HTTP door of each module. */
@Module({})
export class AppModule {
  /** @param more what a command needs besides (the handlers of events, when demonstration data are loaded) */
  static forRoot(env: Env, more: readonly Type[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(env),
        DatabaseModule.forRoot(env, 'ocop-api'),
        QueueModule.forApi(env),
        StorageModule,
        HousekeepingModule,
        BulkModule,
        WorklistModule,
        ...domainModules,
        ...more,
      ],
      controllers: [HealthController, MetricsController, JobsController, SettingsController],
      providers: [
        SettingCommands,
        {
          provide: APP_FILTER,
          useFactory: () => new ProblemFilter((error, about) => logError('unexpected error', error, about)),
        },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_INTERCEPTOR, useClass: CommandInterceptor },
        {
          provide: APP_GUARD,
          useFactory: (reflector: Reflector, authenticator: Authenticator) =>
            new AccessGuard(reflector, authenticator, new Set([new URL(env.PUBLIC_URL).origin])),
          inject: [Reflector, Authenticator],
        },
      ],
    };
  }
}
