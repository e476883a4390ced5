import { DomainError } from '@app/kernel';
import { log, logError } from './logger';
import { metrics } from './metrics';

/** Who runs the use case; a command context fits. */
export interface UseCaseCaller {
  readonly actor: { readonly userId: string };
  readonly requestId: string;
}

/** The choke point of all use cases: one log line and one duration each, with actor and outcome. The result passes unchanged. */
export async function runUseCase<T>(name: string, ctx: UseCaseCaller, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const finish = (outcome: string): object => {
    const milliseconds = Math.round(performance.now() - started);
    metrics.useCaseDuration.observe({ use_case: name, outcome }, milliseconds / 1000);
    return { useCase: name, outcome, milliseconds, actorId: ctx.actor.userId, requestId: ctx.requestId };
  };
  try {
    const result = await work();
    log('info', 'use case done', finish('ok'));
    return result;
  } catch (error) {
    if (error instanceof DomainError) log('info', 'use case refused', finish(error.code));
    else logError('use case failed', error, finish('unexpected'));
    throw error;
  }
}
