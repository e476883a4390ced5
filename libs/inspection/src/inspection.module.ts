import { Global, Module } from '@nestjs/common';
import { Checklists } from './application/checklists';
import { InspectionFacade } from './application/inspection.facade';
import { InspectionSteps } from './application/inspection-steps';
import { OpenInspection } from './application/open-inspection';
import { RiskList } from './application/risk-list';
import { Teams } from './application/teams';
import { WithdrawalCommands } from './application/withdrawal-commands';

const SHARED = [InspectionFacade, Checklists, Teams, OpenInspection, InspectionSteps, RiskList, WithdrawalCommands];

/** What the module's doors and other modules use of inspection. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class InspectionModule {}
