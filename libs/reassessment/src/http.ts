import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { HoldFiles } from './application/hold-files';
import { HoldQueries } from './application/hold-queries';
import { LeaveCycle } from './application/leave-cycle';
import { OpenDossiers } from './application/open-dossiers';
import { Radar } from './application/radar';
import { ReassessmentWorklist } from './application/reassessment-worklist';
import { CyclesController } from './http/cycles.controller';
import { HoldFilesController } from './http/hold-files.controller';
import { HoldsController } from './http/holds.controller';
import { LettersController } from './http/letters.controller';
import { ReassessmentModule } from './reassessment.module';

/** Door for the HTTP process. */
@Module({
  imports: [ReassessmentModule],
  controllers: [CyclesController, HoldsController, HoldFilesController, LettersController],
  providers: [HoldFiles, HoldQueries, LeaveCycle, OpenDossiers, Radar, ReassessmentWorklist],
})
export class ReassessmentHttpModule {}
