import './problems'; // other modules' routes name these codes too
export { IdentityFacade, SYSTEM_USER_ID } from './application/identity.facade';
export type { Contact, NewGrant, NewUser, PersonFacts, TokenPurpose } from './application/identity.facade';
export { ActingMandates } from './application/acting-mandates';
export { TryLanes } from './application/try-lanes';
export { SESSION_COOKIE } from './application/session-authenticator';
export { OfferDemoLogins } from './application/offer-demo-logins';
export { OpenFirstAccount } from './application/open-first-account';
export { ScopeNames } from './application/scope-names';
export type { ScopeNameSource } from './application/scope-names';
export { IdentityModule } from './identity.module';
export { hashPassword } from './infrastructure/password-hasher';
