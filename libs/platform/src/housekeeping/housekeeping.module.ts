import { Global, Module } from '@nestjs/common';
import { InvariantReports } from './invariant-reports';
import { PurgeSettled } from './purge-settled';

/** Care for the installation's own tables, the same in every process. */
@Global()
@Module({ providers: [InvariantReports, PurgeSettled], exports: [InvariantReports, PurgeSettled] })
export class HousekeepingModule {}
