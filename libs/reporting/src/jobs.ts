import { Module } from '@nestjs/common';
import { handles, schedule, type Registration } from '@app/platform/queue';
import { renderReport } from './application/render-report-job';
import { RenderReport } from './application/render-report';
import { ReportClock } from './application/report-clock';
import { RenderReportHandler } from './jobs/render-report-handler';
import { ReportingModule } from './reporting.module';

/** Door for the worker. */
@Module({
  imports: [ReportingModule],
  providers: [RenderReport, RenderReportHandler, ReportClock],
  exports: [RenderReportHandler, ReportClock],
})
export class ReportingJobsModule {}

/** What reporting does behind the scenes. */
export const reportingTasks: readonly Registration[] = [
  handles(renderReport, RenderReportHandler),
  schedule('reporting.clock', { cron: '0 7 * * *' }, ReportClock),
];
