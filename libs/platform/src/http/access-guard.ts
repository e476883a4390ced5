import { createHash } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { canonicalJson, DomainError } from '@app/kernel';
import type { Actor, CommandContext } from '@app/platform/database';
import { Authenticator } from './authenticator';
import { ENDPOINT, type EndpointOptions } from './endpoint';
import { stateOf } from './request-context';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = /^[A-Za-z0-9_-]{8,128}$/;
const IF_MATCH = /^"(\d{1,9})"$/;

/**
 * Deny by default: every route declares who may call it. Writes must come from our own pages (Origin), carry an idempotency
 * key, and, where the thing has a version, say which one the client saw.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly allowedOrigins: ReadonlySet<string>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const endpoint = this.reflector.get<EndpointOptions | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!endpoint) throw new Error(`route ${request.method} ${request.routeOptions.url} declares no access rule`);
    const isWrite = !READS.has(request.method);
    if (isWrite && !endpoint.anyOrigin) this.checkOrigin(request);
    const actor = await this.authenticator.authenticate(request);
    if (!endpoint.public && !actor) throw new DomainError('auth.required');
    this.checkPerson(request, actor);
    if (isWrite && !endpoint.public) this.checkMandate(request, actor);
    if (endpoint.permission && !actor?.can(endpoint.permission)) throw new DomainError('auth.forbidden');
    const state = stateOf(request);
    if (actor) state.actor = actor;
    if (isWrite && !endpoint.withoutKey) {
      if (!actor) throw new Error(`public write ${request.routeOptions.url} must say withoutKey`);
      state.ctx = this.commandContext(request, endpoint, actor);
    }
    return true;
  }

  /** What was done without a network says whose it is: a browser where another person has logged in meanwhile must not send it. */
  private checkPerson(request: FastifyRequest, actor: Actor | undefined): void {
    const person = request.headers['x-for-user'];
    if (person !== undefined && person !== actor?.userId) throw new DomainError('session.other_user');
  }

  /** A page says for whom it thinks to work; when that has changed meanwhile (another tab, a mandate at its end) nothing is written. */
  private checkMandate(request: FastifyRequest, actor: Actor | undefined): void {
    const mandate = request.headers['x-acting'];
    if (mandate !== undefined && mandate !== (actor?.acting?.mandateId ?? 'none'))
      throw new DomainError('session.other_mandate');
  }

  private checkOrigin(request: FastifyRequest): void {
    const origin = request.headers.origin;
    const ownHost = origin !== undefined && origin === `${request.protocol}://${request.host}`;
    if (!ownHost && !(origin !== undefined && this.allowedOrigins.has(origin)))
      throw new DomainError('request.origin_refused');
  }

  private commandContext(request: FastifyRequest, endpoint: EndpointOptions, actor: Actor): CommandContext {
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('request.idempotency_key_missing');
    const ifMatch = request.headers['if-match'];
    const version = IF_MATCH.exec(typeof ifMatch === 'string' ? ifMatch : '')?.[1];
    if (endpoint.ifMatch && version === undefined) throw new DomainError('request.if_match_missing');
    const fingerprint = createHash('sha256')
      .update([request.method, request.url, version ?? '', canonicalJson(request.body ?? null)].join('\n'))
      .digest('hex');
    return {
      actor,
      idempotencyKey: key,
      fingerprint,
      requestId: request.id,
      ...(version === undefined ? {} : { expectedVersion: Number(version) }),
    };
  }
}
