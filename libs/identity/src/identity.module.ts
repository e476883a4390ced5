import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@app/platform/http';
import { IdentityFacade } from './application/identity.facade';
import { OfferDemoLogins } from './application/offer-demo-logins';
import { ScopeNames } from './application/scope-names';
import { SessionAuthenticator } from './application/session-authenticator';
import { TryLanes } from './application/try-lanes';

/** What other modules use of identity, and the implementation of the authenticator port. */
@Global()
@Module({
  providers: [
    IdentityFacade,
    OfferDemoLogins,
    ScopeNames,
    TryLanes,
    { provide: Authenticator, useClass: SessionAuthenticator },
  ],
  exports: [IdentityFacade, OfferDemoLogins, ScopeNames, TryLanes, Authenticator],
})
export class IdentityModule {}
