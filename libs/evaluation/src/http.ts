import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CaseQueries } from './application/case-queries';
import { ClosingQueries } from './application/closing-queries';
import { ComparisonQueries } from './application/comparison-queries';
import { CouncilQueries } from './application/council-queries';
import { CouncilWorklist } from './application/council-worklist';
import { ImpactRun } from './application/impact-run';
import { CheckIn } from './application/check-in';
import { DelegationScans } from './application/delegation-scan';
import { MeetingCommands } from './application/meeting-commands';
import { EarlierAgendas } from './application/earlier-agendas';
import { MeetingQueries } from './application/meeting-now';
import { CouncilYear } from './application/council-year';
import { AnswerInvitation } from './application/seat-answer';
import { StrictnessQuery } from './application/strictness-query';
import { PaperResultQueries } from './application/paper-result-queries';
import { ResultQueries } from './application/result-queries';
import { ScoreSheetPapers } from './application/score-sheet-papers';
import { SheetMoveQueries } from './application/sheet-move-queries';
import { SheetMoves } from './application/sheet-moves';
import { SittingQueries } from './application/sitting-queries';
import { TakeawayQueries } from './application/takeaway-queries';
import { EvaluationModule } from './evaluation.module';
import { WrittenQueries } from './application/written-queries';
import { CasesController } from './http/cases.controller';
import { ComparisonController } from './http/comparison.controller';
import { ConflictsController } from './http/conflicts.controller';
import { CouncilsController } from './http/councils.controller';
import { ImpactController } from './http/impact.controller';
import { CouncilYearController } from './http/council-year.controller';
import { EarlierAgendasController } from './http/earlier-agendas.controller';
import { MeetingController } from './http/meeting.controller';
import { PaperResultsController } from './http/paper-results.controller';
import { CouncilPapersController } from './http/papers.controller';
import { ResultsController } from './http/results.controller';
import { ScoringController } from './http/scoring.controller';
import { SheetMovesController } from './http/sheet-moves.controller';
import { SittingsController } from './http/sittings.controller';
import { WrittenController } from './http/written.controller';

/** Door for the HTTP process. */
@Module({
  imports: [EvaluationModule],
  controllers: [
    CouncilsController,
    CouncilPapersController,
    CouncilYearController,
    EarlierAgendasController,
    MeetingController,
    SittingsController,
    CasesController,
    ScoringController,
    SheetMovesController,
    ConflictsController,
    ResultsController,
    PaperResultsController,
    ImpactController,
    WrittenController,
    ComparisonController,
  ],
  providers: [
    CouncilQueries,
    SittingQueries,
    CaseQueries,
    TakeawayQueries,
    ClosingQueries,
    ComparisonQueries,
    ResultQueries,
    PaperResultQueries,
    ImpactRun,
    CouncilWorklist,
    WrittenQueries,
    AnswerInvitation,
    CheckIn,
    CouncilYear,
    StrictnessQuery,
    DelegationScans,
    MeetingCommands,
    EarlierAgendas,
    MeetingQueries,
    ScoreSheetPapers,
    SheetMoveQueries,
    SheetMoves,
  ],
})
export class EvaluationHttpModule {}
