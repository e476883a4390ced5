import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@app/platform/http';

class NoSessions extends Authenticator {
  authenticate(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

/** Until identity is there nobody is logged in. */
@Global()
@Module({ providers: [{ provide: Authenticator, useClass: NoSessions }], exports: [Authenticator] })
export class NoSessionsModule {}
