import {
  Global,
  Injectable,
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Env } from '@app/config';
import { UnitOfWork } from '@app/platform/database';
import { Background, BACKGROUND_DEFAULTS, type BackgroundOptions } from './background';
import { DeadLetterList } from './dead-letters';
import { declaredJobs } from './job';
import { queueBackend } from './queue-backend';
import { QueueConnections } from './queue-connections';
import { QueueFigures } from './queue-figures';
import { RetryDeadLetter } from './retry-dead-letter';
import type { Registration } from './task';
import { TaskCatalogue } from './task-catalogue';
import type { HandlerSource } from './task-runner';

const ofEnv = (env: Env) =>
  queueBackend(
    { databaseUrl: env.DATABASE_URL, redisUrl: env.REDIS_URL },
    { lockMs: env.QUEUE_LOCK_MS, stalledCheckMs: Math.ceil(env.QUEUE_LOCK_MS / 2) },
  );

/** Finds handlers among the providers of the process. */
export function nestHandlers(modules: ModuleRef): HandlerSource {
  return {
    task: (task) => modules.get(task.handler, { strict: false }),
    schedule: (entry) => modules.get(entry.handler, { strict: false }),
  };
}

/** Opens no connection before it is asked for one; closes them with the process. */
@Injectable()
class ClosesConnections implements OnApplicationShutdown {
  constructor(private readonly connections: QueueConnections) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connections.close();
  }
}

/** Runs the background work of a worker process from boot to shutdown. */
@Injectable()
class BackgroundService implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly background: Background,
    private readonly catalogue: TaskCatalogue,
    private readonly modules: ModuleRef,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = nestHandlers(this.modules);
    for (const task of this.catalogue.tasks) handlers.task(task); // one that is no provider ends the boot here
    for (const entry of this.catalogue.schedules) handlers.schedule(entry);
    await this.background.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.background.stop();
  }
}

const shared = (env: Env) => [
  { provide: QueueConnections, useFactory: () => new QueueConnections(ofEnv(env)) },
  {
    provide: QueueFigures,
    useFactory: (uow: UnitOfWork, connections: QueueConnections) => new QueueFigures(uow, connections),
    inject: [UnitOfWork, QueueConnections],
  },
  { provide: DeadLetterList, useFactory: (uow: UnitOfWork) => new DeadLetterList(uow), inject: [UnitOfWork] },
  { provide: RetryDeadLetter, useFactory: (uow: UnitOfWork) => new RetryDeadLetter(uow), inject: [UnitOfWork] },
  ClosesConnections,
];
const SHARED = [QueueConnections, QueueFigures, DeadLetterList, RetryDeadLetter];

/**
 * The queue in a process. The API only looks at it (figures, health, dead letters): events and jobs leave its transactions
 * through the outbox. The worker publishes and handles them.
 */
@Global()
@Module({})
export class QueueModule {
  static forApi(env: Env): DynamicModule {
    return { module: QueueModule, providers: shared(env), exports: SHARED };
  }

  /** @throws at boot when a declared job has no handler or two, or a handler is not provided by any module. */
  static forWorker(
    env: Env,
    registrations: readonly Registration[],
    options: BackgroundOptions = BACKGROUND_DEFAULTS,
  ): DynamicModule {
    const background = {
      provide: Background,
      useFactory: (uow: UnitOfWork, catalogue: TaskCatalogue, modules: ModuleRef) =>
        new Background(
          { databaseUrl: env.DATABASE_URL, uow, backend: ofEnv(env), catalogue, handlers: nestHandlers(modules) },
          options,
        ),
      inject: [UnitOfWork, TaskCatalogue, ModuleRef],
    };
    return {
      module: QueueModule,
      providers: [
        ...shared(env),
        { provide: TaskCatalogue, useFactory: () => new TaskCatalogue(registrations, declaredJobs()) },
        background,
        BackgroundService,
      ],
      exports: [...SHARED, TaskCatalogue, Background],
    };
  }
}
