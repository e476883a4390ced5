import { IsUUID } from 'class-validator';
import { job } from '@app/platform/queue';

/** Which report gets its files. */
export class RenderReportOf {
  @IsUUID()
  reportId!: string;
}

export const renderReport = job('reporting.render-report', RenderReportOf, { attempts: 8, concurrency: 1 });
