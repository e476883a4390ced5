import '../problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { IssueReport } from '../application/issue-report';
import { RenderReport } from '../application/render-report';
import { ReportAnnexes } from '../application/report-annexes';
import { ReportBuilder } from '../application/report-builder';
import { ReportCommands } from '../application/report-commands';
import { ReportComparer } from '../application/report-comparer';
import { ReportFigures } from '../application/report-figures';
import { ReportLines } from '../application/report-lines';
import { ReportQueries } from '../application/report-queries';
import { ReportTexts } from '../application/report-texts';
import { ReportingModule } from '../reporting.module';
import { ReportFilesController } from './report-files.controller';
import { ReportLinesController } from './report-lines.controller';
import { PeriodicReportsController } from './reports.controller';

/** Routes of the monthly and yearly reports. */
@Module({
  imports: [ReportingModule],
  controllers: [PeriodicReportsController, ReportFilesController, ReportLinesController],
  providers: [
    IssueReport,
    RenderReport,
    ReportAnnexes,
    ReportBuilder,
    ReportCommands,
    ReportComparer,
    ReportFigures,
    ReportLines,
    ReportQueries,
    ReportTexts,
  ],
})
export class PeriodicReportsHttpModule {}
