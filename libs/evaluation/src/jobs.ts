import { Module } from '@nestjs/common';
import { mandateConfirmed, mandateTaken } from '@app/journeys/events';
import { subscribe, type Registration } from '@app/platform/queue';
import { HELPER_CONFLICTS, HelperConflicts } from './application/helper-conflicts';
import { EvaluationModule } from './evaluation.module';

/** Door for the worker. */
@Module({ imports: [EvaluationModule], providers: [HelperConflicts], exports: [HelperConflicts] })
export class EvaluationJobsModule {}

/** What councils do behind the scenes. */
export const evaluationTasks: readonly Registration[] = [
  subscribe(mandateTaken, HELPER_CONFLICTS, HelperConflicts),
  subscribe(mandateConfirmed, HELPER_CONFLICTS, HelperConflicts),
];
