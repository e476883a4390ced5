import { Global, Module } from '@nestjs/common';
import { ImportKinds } from './application/import/import-kinds';
import { ProducersKind } from './application/import/kinds/producers-kind';
import './application/import/import-settings';

const IMPORT = [ImportKinds, ProducersKind];

/** What both processes use of exchange. */
@Global()
@Module({ providers: IMPORT, exports: IMPORT })
export class ExchangeModule {}
