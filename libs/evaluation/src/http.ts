import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CaseQueries } from './application/case-queries';
import { CouncilQueries } from './application/council-queries';
import { CouncilWorklist } from './application/council-worklist';
import { ImpactRun } from './application/impact-run';
import { ResultQueries } from './application/result-queries';
import { SittingQueries } from './application/sitting-queries';
import { EvaluationModule } from './evaluation.module';
import { CasesController } from './http/cases.controller';
import { ConflictsController } from './http/conflicts.controller';
import { CouncilsController } from './http/councils.controller';
import { ImpactController } from './http/impact.controller';
import { ResultsController } from './http/results.controller';
import { SittingsController } from './http/sittings.controller';

/** Door for the HTTP process. */
@Module({
  imports: [EvaluationModule],
  controllers: [
    CouncilsController,
    SittingsController,
    CasesController,
    ConflictsController,
    ResultsController,
    ImpactController,
  ],
  providers: [CouncilQueries, SittingQueries, CaseQueries, ResultQueries, ImpactRun, CouncilWorklist],
})
export class EvaluationHttpModule {}
