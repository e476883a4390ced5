import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { BulkActs } from './application/bulk-acts';
import { BulkQueries } from './application/bulk-queries';
import { IdentityQueries } from './application/identity-queries';
import { LogIn } from './application/log-in';
import { SessionCommands } from './application/session-commands';
import { DeviceKeys } from './application/device-keys';
import { SetPassword } from './application/set-password';
import { UserCommands } from './application/user-commands';
import { WorklistQueries } from './application/worklist-queries';
import { BulkActsController } from './http/bulk-acts.controller';
import { AccountController, MeController, SessionController } from './http/session.controller';
import { SessionCookies } from './http/session-cookies';
import { DemoController, UsersController } from './http/users.controller';
import { WorklistController } from './http/worklist.controller';
import { IdentityModule } from './identity.module';

/** Door for the HTTP process. */
@Module({
  imports: [IdentityModule],
  controllers: [
    SessionController,
    AccountController,
    MeController,
    UsersController,
    DemoController,
    WorklistController,
    BulkActsController,
  ],
  providers: [
    BulkActs,
    BulkQueries,
    DeviceKeys,
    IdentityQueries,
    LogIn,
    SessionCommands,
    SessionCookies,
    SetPassword,
    UserCommands,
    WorklistQueries,
  ],
})
export class IdentityHttpModule {}
