import { Global, Module } from '@nestjs/common';
import { LoadReferenceData } from './application/load-reference-data';
import { ProgrammeFacade } from './application/programme.facade';
import { RoundCommands } from './application/round-commands';

/** What other modules and the seed use of the programme. */
@Global()
@Module({
  providers: [ProgrammeFacade, LoadReferenceData, RoundCommands],
  exports: [ProgrammeFacade, LoadReferenceData, RoundCommands],
})
export class ProgrammeModule {}
