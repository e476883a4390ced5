import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Env } from '@app/config';
import { Cursors } from '@app/platform/http';

/** The validated configuration and what is derived from its secret, the same in every process. */
@Global()
@Module({})
export class SettingsModule {
  static forRoot(env: Env): DynamicModule {
    return {
      module: SettingsModule,
      providers: [
        { provide: Env, useValue: env },
        { provide: Cursors, useValue: new Cursors(env.APP_SECRET) },
      ],
      exports: [Env, Cursors],
    };
  }
}
