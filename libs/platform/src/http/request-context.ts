import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '@app/kernel';
import type { Actor, CommandContext } from '@app/platform/database';

interface RequestState {
  actor?: Actor;
  ctx?: CommandContext;
}

const states = new WeakMap<FastifyRequest, RequestState>();

/** What the guard found out about a request. */
export function stateOf(request: FastifyRequest): RequestState {
  let state = states.get(request);
  if (!state) {
    state = {};
    states.set(request, state);
  }
  return state;
}

/** Parameter: the logged-in person. @throws auth.required on public routes without a session. */
export const Me = createParamDecorator((_data: unknown, host: ExecutionContext): Actor => {
  const { actor } = stateOf(host.switchToHttp().getRequest<FastifyRequest>());
  if (!actor) throw new DomainError('auth.required');
  return actor;
});

/** Parameter: the logged-in person or undefined (public routes). */
export const MaybeMe = createParamDecorator(
  (_data: unknown, host: ExecutionContext): Actor | undefined =>
    stateOf(host.switchToHttp().getRequest<FastifyRequest>()).actor,
);

/** Parameter of writes: who asks, with which idempotency key, having seen which version. */
export const Ctx = createParamDecorator((_data: unknown, host: ExecutionContext): CommandContext => {
  const { ctx } = stateOf(host.switchToHttp().getRequest<FastifyRequest>());
  if (!ctx) throw new Error('@Ctx() on a route that is no command');
  return ctx;
});
