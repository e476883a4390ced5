import { Global, Module } from '@nestjs/common';
import { Comparisons } from './application/comparisons';
import { Figures } from './application/figures';
import { HiddenDossiers } from './application/hidden-dossiers';
import { ReportFacts } from './application/report-facts';
import { ReportsFacade } from './application/reports.facade';
import { SheetGroupsReader } from './application/sheet-groups';
import './application/reporting-settings';

/** What other modules use of reporting. */
@Global()
@Module({
  providers: [Comparisons, Figures, HiddenDossiers, ReportFacts, ReportsFacade, SheetGroupsReader],
  exports: [Comparisons, Figures, HiddenDossiers, ReportFacts, ReportsFacade, SheetGroupsReader],
})
export class ReportingModule {}
