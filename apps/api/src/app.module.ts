import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, Reflector } from '@nestjs/core';
import type { Env } from '@app/config';
import { DatabaseModule } from '@app/platform/database';
import {
  AccessGuard,
  Authenticator,
  CommandInterceptor,
  ProblemFilter,
  RequestPipe,
  WorklistModule,
} from '@app/platform/http';
import { StorageModule } from '@app/platform/storage';
import { HealthController } from './health.controller';
import { SettingsModule } from './settings.module';
import { domainModules } from './domain-modules';
import { logUnexpected } from './log-unexpected';

/** The HTTP process: platform, the guard and filter that every route passes, and the HTTP door of each module. */
@Module({})
export class AppModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(env),
        DatabaseModule.forRoot(env, 'ocop-api'),
        StorageModule,
        WorklistModule,
        ...domainModules,
      ],
      controllers: [HealthController],
      providers: [
        { provide: APP_FILTER, useFactory: () => new ProblemFilter(logUnexpected) },
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
