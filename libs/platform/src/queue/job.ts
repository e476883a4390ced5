import type { Tx } from '@app/platform/database';
import { insertEntry, type Origin, type PayloadClass } from '@app/platform/outbox';
import { taskOptions, type TaskOptions } from './task-options';

const NAME = /^[a-z][a-z0-9-]*\.[a-z][a-z0-9-]*$/;

/** Work that a worker does later, with exactly one handler. */
export interface JobDefinition<P extends object> {
  readonly name: string;
  readonly payload: PayloadClass<P>;
  readonly options: TaskOptions;
}

const jobs = new Map<string, JobDefinition<object>>();

/** Under which topic a job lies in the outbox. */
export const jobTopic = (name: string): string => `job:${name}`;
export const JOB_VERSION = 1;

/**
 * Declares a job: `<module>.<imperative>`. The payload carries ids; the handler reads the rest.
 * @example `export const renderCertificate = job('certificates.render', RenderCertificate, { attempts: 5, concurrency: 2 });`
 */
export function job<P extends object>(
  name: string,
  payload: PayloadClass<P>,
  options: Partial<TaskOptions> = {},
): JobDefinition<P> {
  if (!NAME.test(name)) throw new Error(`job "${name}" is not named <module>.<imperative>`);
  if (jobs.has(name)) throw new Error(`job ${name} is declared twice`);
  const definition = { name, payload, options: taskOptions(name, options) };
  jobs.set(name, definition);
  return definition;
}

/** All declared jobs: the worker checks at boot that each has one handler. */
export const declaredJobs = (): readonly JobDefinition<object>[] => [...jobs.values()];

/**
 * Asks for a job in the transaction that makes it necessary, through the outbox: it runs if and only if the transaction stays,
 * also when the queue is wiped. Answers the job's id.
 * @param options.delayMs technical delay before the queue gets it.
 */
export function addJob<P extends object>(
  tx: Tx,
  definition: JobDefinition<P>,
  data: P,
  about: Origin,
  options: { readonly delayMs?: number } = {},
): Promise<string> {
  return insertEntry(tx, {
    topic: jobTopic(definition.name),
    version: JOB_VERSION,
    payload: definition.payload,
    data,
    about,
    delayMs: options.delayMs,
  });
}
