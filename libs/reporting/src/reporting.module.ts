import { Global, Module } from '@nestjs/common';
import { Comparisons } from './application/comparisons';
import { Figures } from './application/figures';
import { HiddenDossiers } from './application/hidden-dossiers';
import { ReportFacts } from './application/report-facts';
import { SheetGroupsReader } from './application/sheet-groups';
import './application/reporting-settings';

/** What other modules use of reporting. */
@Global()
@Module({
  providers: [Comparisons, Figures, HiddenDossiers, ReportFacts, SheetGroupsReader],
  exports: [Comparisons, Figures, HiddenDossiers, ReportFacts, SheetGroupsReader],
})
export class ReportingModule {}
