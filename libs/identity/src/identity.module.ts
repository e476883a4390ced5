import { Global, Module } from '@nestjs/common';
import { Authenticator } from '@app/platform/http';
import { IdentityFacade } from './application/identity.facade';
import { OfferDemoLogins } from './application/offer-demo-logins';
import { SessionAuthenticator } from './application/session-authenticator';

/** What other modules use of identity, and the implementation of the authenticator port. */
@Global()
@Module({
  providers: [IdentityFacade, OfferDemoLogins, { provide: Authenticator, useClass: SessionAuthenticator }],
  exports: [IdentityFacade, OfferDemoLogins, Authenticator],
})
export class IdentityModule {}
