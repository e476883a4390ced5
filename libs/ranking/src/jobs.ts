import { Module } from '@nestjs/common';
import { schedule, type Registration } from '@app/platform/queue';
import { PublishDue } from './jobs/publish-due';
import { RankingModule } from './ranking.module';

/** Door for the worker. */
@Module({ imports: [RankingModule], providers: [PublishDue], exports: [PublishDue] })
export class RankingJobsModule {}

/** What ranking does behind the scenes. */
export const rankingTasks: readonly Registration[] = [
  schedule('ranking.publish-due', { milliseconds: 30_000 }, PublishDue),
];
