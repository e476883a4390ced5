import { Global, Module } from '@nestjs/common';
import { ImportKinds } from './application/import/import-kinds';
import { PlansKind } from './application/import/kinds/plans-kind';
import { ProducersKind } from './application/import/kinds/producers-kind';
import { ProductsKind } from './application/import/kinds/products-kind';
import './application/import/import-settings';

const IMPORT = [ImportKinds, ProducersKind, ProductsKind, PlansKind];

/** What both processes use of exchange. */
@Global()
@Module({ providers: IMPORT, exports: IMPORT })
export class ExchangeModule {}
