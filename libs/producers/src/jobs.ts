import { Module } from '@nestjs/common';
import { schedule, type Registration } from '@app/platform/queue';
import { RemindOfMarks } from './application/remind-of-marks';
import { ProducersModule } from './producers.module';

/** Door for the worker. */
@Module({ imports: [ProducersModule], providers: [RemindOfMarks], exports: [RemindOfMarks] })
export class ProducersJobsModule {}

/** What the registry does behind the scenes. */
export const producerTasks: readonly Registration[] = [
  schedule('producers.remind-of-marks', { cron: '10 6 * * *' }, RemindOfMarks),
];
