import { Global, Module } from '@nestjs/common';
import { CriteriaFacade } from './application/criteria.facade';
import { PublishShipped } from './application/publish-shipped';

/** What other modules and the seed use of the criteria. */
@Global()
@Module({ providers: [CriteriaFacade, PublishShipped], exports: [CriteriaFacade, PublishShipped] })
export class CriteriaModule {}
