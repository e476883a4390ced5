import { Global, Module } from '@nestjs/common';
import { DossierWayPolicy } from '@app/dossiers';
import { Comparisons } from './application/comparisons';
import { DossierWay } from './application/dossier-way';
import { Figures } from './application/figures';
import { HiddenDossiers } from './application/hidden-dossiers';
import { ReportFacts } from './application/report-facts';
import { ReportsFacade } from './application/reports.facade';
import { SheetGroupsReader } from './application/sheet-groups';
import './application/reporting-settings';

const SHARED = [Comparisons, Figures, HiddenDossiers, ReportFacts, ReportsFacade, SheetGroupsReader];

/** What other modules use of reporting; binds where dossiers stand for their list. */
@Global()
@Module({
  providers: [...SHARED, { provide: DossierWayPolicy, useClass: DossierWay }],
  exports: [...SHARED, DossierWayPolicy],
})
export class ReportingModule {}
