import { Global, Module } from '@nestjs/common';
import { CheckGoods } from './application/check-goods';
import { EarlierSalesPoints } from './application/earlier-points';
import { LiveGoods } from './application/live-goods';
import { RegulationCommands } from './application/regulation-commands';
import { RemindPoints } from './application/remind-points';
import { SalesPointsFacade } from './application/sales-points.facade';

const SHARED = [CheckGoods, EarlierSalesPoints, LiveGoods, RegulationCommands, RemindPoints, SalesPointsFacade];

/** What the worker, other modules and the HTTP door use of sales points. */
@Global()
@Module({ providers: SHARED, exports: SHARED })
export class SalesPointsModule {}
