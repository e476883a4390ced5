import { Global, Module } from '@nestjs/common';
import { SupportFacade } from './application/support.facade';

/** What other modules use of support. */
@Global()
@Module({ providers: [SupportFacade], exports: [SupportFacade] })
export class SupportModule {}
