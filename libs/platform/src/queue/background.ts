import { Loop, OutboxReconciler, OutboxRelay, OutboxStore, OutboxWakeUp, RELAY_DEFAULTS } from '@app/platform/outbox';
import type { RelayOptions } from '@app/platform/outbox';
import type { UnitOfWork } from '@app/platform/database';
import { log } from '@app/platform/observability';
import { BullDeliveries } from './bull-deliveries';
import { DeadLetterStore } from './dead-letters';
import type { QueueBackend } from './queue-backend';
import { QueueConnections } from './queue-connections';
import { QueueWorkers, type WorkerConcurrency } from './queue-workers';
import { Schedules } from './schedules';
import type { TaskCatalogue } from './task-catalogue';
import { TaskRunner, type HandlerSource } from './task-runner';

export interface BackgroundOptions {
  readonly concurrency: WorkerConcurrency;
  readonly relay: RelayOptions;
  /** The relay looks at the outbox at least so often; a wake-up from PostgreSQL makes it look at once. */
  readonly pollMs: number;
  readonly reconcileEveryMs: number;
  /** What was published so long ago and is not done is asked of the queue again. */
  readonly overdueAfterMs: number;
}

export const BACKGROUND_DEFAULTS: BackgroundOptions = {
  concurrency: { events: 8, jobs: 4 },
  relay: RELAY_DEFAULTS,
  pollMs: 500,
  reconcileEveryMs: 30_000,
  overdueAfterMs: 120_000,
};

export interface BackgroundParts {
  readonly databaseUrl: string;
  readonly uow: UnitOfWork;
  readonly backend: QueueBackend;
  readonly catalogue: TaskCatalogue;
  readonly handlers: HandlerSource;
}

/** Everything that runs behind the scenes in a worker process. Any number of such processes may run. */
export class Background {
  private readonly connections: QueueConnections;
  private readonly workers: QueueWorkers;
  private readonly schedules: Schedules;
  private readonly reconciler: OutboxReconciler;
  private readonly relayLoop: Loop;
  private readonly reconcileLoop: Loop;
  private readonly wakeUp: OutboxWakeUp;

  constructor(parts: BackgroundParts, options: BackgroundOptions = BACKGROUND_DEFAULTS) {
    const { uow, catalogue } = parts;
    const store = new OutboxStore(uow);
    const deadLetters = new DeadLetterStore(uow);
    this.connections = new QueueConnections(parts.backend);
    const deliveries = new BullDeliveries(this.connections, catalogue, deadLetters);
    const runner = new TaskRunner(store, catalogue, parts.handlers);
    const relay = new OutboxRelay(store, deliveries, catalogue, options.relay);
    this.workers = new QueueWorkers(this.connections, runner, deadLetters, options.concurrency);
    this.schedules = new Schedules(this.connections, catalogue.schedules);
    this.reconciler = new OutboxReconciler(store, deliveries, catalogue, options.overdueAfterMs);
    this.relayLoop = new Loop('outbox relay', options.pollMs, () => relay.step());
    this.reconcileLoop = new Loop('outbox reconciler', options.reconcileEveryMs, () => this.reconcile());
    this.wakeUp = new OutboxWakeUp(parts.databaseUrl, () => this.relayLoop.wake());
  }

  async start(): Promise<void> {
    await this.workers.start();
    this.relayLoop.start();
    this.wakeUp.start();
    this.reconcileLoop.start();
    log('info', 'background work started', { backend: this.connections.backend.kind });
  }

  /** Hands over nothing more, lets running messages finish, closes every connection. */
  async stop(): Promise<void> {
    await Promise.all([this.relayLoop.stop(), this.reconcileLoop.stop(), this.wakeUp.stop()]);
    await this.workers.stop();
    await this.connections.close();
  }

  ping(): Promise<unknown> {
    return this.connections.ping();
  }

  private async reconcile(): Promise<boolean> {
    await this.schedules.restore();
    await this.reconciler.reconcile();
    return false;
  }
}
