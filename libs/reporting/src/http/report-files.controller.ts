import { Controller, Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '@app/kernel';
import type { Actor } from '@app/platform/database';
import { Endpoint, IdParam, Me, OneOf, Uuid } from '@app/platform/http';
import { FileStore, sendFile } from '@app/platform/storage';
import { REPORT_FORMATS, RenderReport, type ReportFormat } from '../application/render-report';
import { ReportQueries } from '../application/report-queries';
import { READ_REPORT } from '../application/reporting-access';
import { periodWords } from '../domain/report-period';
import { ReportReproductionOut } from './report-content.out';

class FileParam {
  @Uuid()
  id!: string;

  @OneOf(['docx', 'pdf', 'xlsx'])
  format!: ReportFormat;
}

/** Files of issued reports. */
@Controller('api/reports')
export class ReportFilesController {
  constructor(
    private readonly queries: ReportQueries,
    private readonly rendering: RenderReport,
    private readonly store: FileStore,
  ) {}

  @Get(':id/files/:format')
  @Endpoint({
    summary: 'The report as DOCX or PDF, its tables as XLSX',
    permission: READ_REPORT,
    produces: 'application/octet-stream',
    problems: ['reporting.report_not_found', 'reporting.file_missing'],
  })
  async file(@Param() param: FileParam, @Me() me: Actor, @Res() reply: FastifyReply): Promise<void> {
    const { files, kind, period, issueNo } = await this.queries.get(me, param.id);
    const file = files.find(({ format }) => format === param.format);
    if (!file) throw new DomainError('reporting.file_missing');
    const words = periodWords(kind, period).replace('/', '-');
    const name = `Báo cáo OCOP ${words}${issueNo > 1 ? ` (lần ${issueNo})` : ''}.${param.format}`;
    const { mediaType } = REPORT_FORMATS[param.format];
    await sendFile(reply, this.store, { sha256: file.sha256, name, mediaType, inline: param.format === 'pdf' });
  }

  @Get(':id/reproduction')
  @Endpoint({
    summary: 'Makes the files again from the frozen content and compares them with the kept ones',
    permission: READ_REPORT,
    response: ReportReproductionOut,
    problems: ['reporting.report_not_found', 'reporting.file_missing'],
  })
  async reproduction(@Param() param: IdParam, @Me() me: Actor): Promise<ReportReproductionOut> {
    const { files } = await this.queries.get(me, param.id);
    if (files.length === 0) throw new DomainError('reporting.file_missing');
    return this.rendering.reproduce(param.id);
  }
}
