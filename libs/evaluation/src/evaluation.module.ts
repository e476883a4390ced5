import { Global, Module } from '@nestjs/common';
import { CouncilDayPolicy, DossierReadPolicy } from '@app/dossiers';
import { WriteAdvice } from './application/advice';
import { AgreeOptions } from './application/agreed-options';
import { AssignCases } from './application/assign-cases';
import { CastBallot } from './application/cast-ballot';
import { Conflicts } from './application/conflicts';
import { CouncilCommands } from './application/council-commands';
import { EarlierResults } from './application/earlier-results';
import { EnterPaperBallot } from './application/enter-paper-ballot';
import { EvaluationFacade } from './application/evaluation.facade';
import { MoveCase } from './application/move-case';
import { OpenWritten } from './application/open-written';
import { OwnBesideCouncil } from './application/own-beside-council';
import { ResultWarnings } from './application/result-warnings';
import { SendUp } from './application/send-up';
import { SittingCommands } from './application/sitting-commands';
import { CouncilDays } from './infrastructure/council-days';
import { CouncilScopeNames } from './infrastructure/council-scope-names';
import { CouncilReadPolicy } from './infrastructure/council-read-policy';

const SHARED = [
  AgreeOptions,
  AssignCases,
  CastBallot,
  Conflicts,
  CouncilCommands,
  EarlierResults,
  EnterPaperBallot,
  EvaluationFacade,
  MoveCase,
  OpenWritten,
  OwnBesideCouncil,
  ResultWarnings,
  SendUp,
  SittingCommands,
  WriteAdvice,
];

/** What other modules and the seed use of evaluation; binds who may read which dossier and when its council sits. */
@Global()
@Module({
  providers: [
    ...SHARED,
    CouncilScopeNames,
    { provide: DossierReadPolicy, useClass: CouncilReadPolicy },
    { provide: CouncilDayPolicy, useClass: CouncilDays },
  ],
  exports: [...SHARED, DossierReadPolicy, CouncilDayPolicy],
})
export class EvaluationModule {}
