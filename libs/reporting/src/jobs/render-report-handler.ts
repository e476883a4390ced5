import { Injectable } from '@nestjs/common';
import type { Message } from '@app/platform/outbox';
import type { Handler } from '@app/platform/queue';
import { RenderReport } from '../application/render-report';
import type { RenderReportOf } from '../application/render-report-job';

/** Makes the files of one issue; harmless to repeat. */
@Injectable()
export class RenderReportHandler implements Handler<RenderReportOf> {
  constructor(private readonly rendering: RenderReport) {}

  handle({ data }: Message<RenderReportOf>): Promise<boolean> {
    return this.rendering.execute(data.reportId);
  }
}
