import type { FastifyRequest } from 'fastify';
import type { Actor } from '@app/platform/database';

/** Port: finds the person behind a request. Identity implements it; apps/api binds it. */
export abstract class Authenticator {
  /** The actor of a valid session, or undefined. Never throws for a bad or old session. */
  abstract authenticate(request: FastifyRequest): Promise<Actor | undefined>;
}
