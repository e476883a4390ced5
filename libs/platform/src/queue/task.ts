import type { EventContract, PayloadClass } from '@app/platform/outbox';
import type { HandlerClass } from './handler';
import { JOB_VERSION, jobTopic, type JobDefinition } from './job';
import { taskOptions, type TaskOptions } from './task-options';

export type QueueName = 'events' | 'jobs';

/** One consumer of one topic and version, with the class that handles it. */
export interface Task {
  readonly kind: 'task';
  readonly queue: QueueName;
  readonly consumer: string;
  readonly topic: string;
  readonly version: number;
  readonly payload: PayloadClass<object>;
  readonly handler: HandlerClass<object>;
  readonly options: TaskOptions;
}

/** Work that comes back by the clock. Missed turns are not made up for: it must look for itself what is to be done. */
export interface Schedule {
  readonly kind: 'schedule';
  readonly name: string;
  readonly every: { readonly milliseconds: number } | { readonly cron: string };
  readonly handler: ScheduledClass;
  readonly options: TaskOptions;
}

export interface Scheduled {
  run(signal: AbortSignal): Promise<unknown>;
}
export type ScheduledClass = abstract new (...args: never[]) => Scheduled;

/** What a module's `jobs.ts` hands to the worker. */
export type Registration = Task | Schedule;

const CONSUMER = /^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)?$/;

/**
 * Says that a consumer listens to an event. The consumer is named `<module>` or `<module>.<what it does>`; the name is kept in
 * the inbox, so it must never change.
 */
export function subscribe<P extends object>(
  contract: EventContract<P>,
  consumer: string,
  handler: HandlerClass<P>,
  options: Partial<TaskOptions> = {},
): Task {
  if (!CONSUMER.test(consumer)) throw new Error(`"${consumer}" is no name for a consumer`);
  return {
    kind: 'task',
    queue: 'events',
    consumer,
    topic: contract.topic,
    version: contract.version,
    payload: contract.payload,
    handler,
    options: taskOptions(consumer, options),
  };
}

/** Says who does a job. */
export function handles<P extends object>(definition: JobDefinition<P>, handler: HandlerClass<P>): Task {
  return {
    kind: 'task',
    queue: 'jobs',
    consumer: definition.name,
    topic: jobTopic(definition.name),
    version: JOB_VERSION,
    payload: definition.payload,
    handler,
    options: definition.options,
  };
}

/** Says what comes back by the clock; cron times are Vietnamese time. One worker of all does each turn. */
export function schedule(
  name: string,
  every: Schedule['every'],
  handler: ScheduledClass,
  options: Partial<TaskOptions> = {},
): Schedule {
  if (!CONSUMER.test(name)) throw new Error(`"${name}" is no name for a schedule`);
  return { kind: 'schedule', name, every, handler, options: taskOptions(name, { attempts: 1, ...options }) };
}
