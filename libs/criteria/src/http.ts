import './problems'; // first: routes name these codes while they are declared
import { Module } from '@nestjs/common';
import { CriteriaQueries } from './application/criteria-queries';
import { CriteriaModule } from './criteria.module';
import { CriteriaController } from './http/criteria.controller';

/** Door for the HTTP process. */
@Module({ imports: [CriteriaModule], controllers: [CriteriaController], providers: [CriteriaQueries] })
export class CriteriaHttpModule {}
