import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { IdeaQueries } from './application/idea-queries';
import { SelectManyIdeas } from './application/select-many';
import { PrintIdea } from './application/print-idea';
import { IdeaPapersController } from './http/idea-papers.controller';
import { IdeasController } from './http/ideas.controller';
import { IdeasModule } from './ideas.module';

/** Door for the HTTP process. */
@Module({
  imports: [IdeasModule],
  controllers: [IdeasController, IdeaPapersController],
  providers: [IdeaQueries, PrintIdea, SelectManyIdeas],
})
export class IdeasHttpModule {}
