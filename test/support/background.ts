import type { INestApplicationContext } from '@nestjs/common';
import { ModuleRef, NestFactory } from '@nestjs/core';
import { Env, loadEnv } from '@app/config';
import type { Message } from '@app/platform/outbox';
import { declaredJobs, drainOutbox, nestHandlers, TaskCatalogue, type HandlerSource } from '@app/platform/queue';
import { workerTasks } from '../../apps/worker/src/domain-modules';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import type { TestApp } from './app';

/** The worker's handlers in this process, without a queue: for tests that look at one effect after the other. */
export class TestBackground {
  private readonly catalogue = new TaskCatalogue(workerTasks, declaredJobs());
  private readonly handlers: HandlerSource;

  private constructor(
    private readonly app: TestApp,
    private readonly context: INestApplicationContext,
  ) {
    this.handlers = nestHandlers(context.get(ModuleRef));
  }

  static async start(app: TestApp, more: Readonly<Record<string, string>> = {}): Promise<TestBackground> {
    const { DATABASE_URL, DATA_DIR, APP_SECRET, PUBLIC_URL } = app.app.get(Env);
    const env = loadEnv({ DATABASE_URL, DATA_DIR, APP_SECRET, PUBLIC_URL, LOG_LEVEL: 'silent', ...more });
    const context = await NestFactory.createApplicationContext(WorkerModule.withoutQueue(env), {
      abortOnError: false,
      logger: false,
    });
    return new TestBackground(app, context);
  }

  /** Hands one message to the handler of a consumer, as often as the test likes. */
  handle(consumer: string, message: Message<object>): Promise<unknown> {
    const task = this.catalogue.find({ ...message, consumer });
    if (!task) throw new Error(`${consumer} does not listen to ${message.topic}`);
    return this.handlers.task(task).handle(message, new AbortController().signal);
  }

  /** Does everything that waits. Answers how many events and jobs. */
  drain(): Promise<number> {
    return drainOutbox(this.app.uow, this.catalogue, this.handlers);
  }

  close(): Promise<void> {
    return this.context.close();
  }
}
