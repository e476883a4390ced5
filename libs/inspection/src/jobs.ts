import { Module } from '@nestjs/common';
import { certificateWithdrawn, statusDecisionCancelled, statusItemRemoved } from '@app/certificates/events';
import { schedule, subscribe, type Registration } from '@app/platform/queue';
import { InspectionModule } from './inspection.module';
import { FOLLOW_WITHDRAWALS, FollowWithdrawals } from './jobs/follow-withdrawals';
import { RETURN_WITHDRAWALS, ReturnWithdrawals } from './jobs/return-withdrawals';
import { RemedyClock } from './jobs/remedy-clock';

/** Door for the worker. */
@Module({
  imports: [InspectionModule],
  providers: [FollowWithdrawals, ReturnWithdrawals, RemedyClock],
  exports: [FollowWithdrawals, ReturnWithdrawals, RemedyClock],
})
export class InspectionJobsModule {}

/** What inspection does behind the scenes. */
export const inspectionTasks: readonly Registration[] = [
  subscribe(certificateWithdrawn, FOLLOW_WITHDRAWALS, FollowWithdrawals),
  subscribe(statusDecisionCancelled, RETURN_WITHDRAWALS, ReturnWithdrawals),
  subscribe(statusItemRemoved, RETURN_WITHDRAWALS, ReturnWithdrawals),
  schedule('inspection.remedy-clock', { cron: '30 6 * * *' }, RemedyClock),
];
