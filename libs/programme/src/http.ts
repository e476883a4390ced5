import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { ProgrammeQueries } from './application/programme-queries';
import { SetHolidays } from './application/set-holidays';
import { HolidaysController, RoundsController, UnitsController } from './http/programme.controllers';
import { ProgrammeModule } from './programme.module';

/** Door for the HTTP process. */
@Module({
  imports: [ProgrammeModule],
  controllers: [UnitsController, RoundsController, HolidaysController],
  providers: [ProgrammeQueries, SetHolidays],
})
export class ProgrammeHttpModule {}
