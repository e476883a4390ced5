import { Global, Module } from '@nestjs/common';
import { IdeasFacade } from './application/ideas.facade';
import { IdeaCommands } from './application/idea-commands';

/** What other modules and the seed use of ideas. */
@Global()
@Module({ providers: [IdeasFacade, IdeaCommands], exports: [IdeasFacade, IdeaCommands] })
export class IdeasModule {}
