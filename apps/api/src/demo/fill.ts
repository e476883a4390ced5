import { ModuleRef } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { UnitOfWork } from '@app/platform/database';
import { declaredJobs, drainOutbox, nestHandlers, TaskCatalogue } from '@app/platform/queue';
import { workerTasks } from '../../../worker/src/domain-modules';
import { loadDemonstration } from './load-demonstration';

/**
 * Loads the demonstration into the empty database of an API that has the worker's modules too: what follows events is done here,
 * at the business time of the event, instead of by a worker later.
 */
export async function fillWithDemonstration(app: NestFastifyApplication): Promise<void> {
  const uow = app.get(UnitOfWork);
  const catalogue = new TaskCatalogue(workerTasks, declaredJobs());
  const handlers = nestHandlers(app.get(ModuleRef));
  await loadDemonstration(app, () => drainOutbox(uow, catalogue, handlers));
}
