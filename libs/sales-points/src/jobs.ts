import { Module } from '@nestjs/common';
import {
  certificateExpired,
  certificateExtended,
  certificateExtensionEnded,
  certificateReinstated,
  certificateSuperseded,
  certificateSuspended,
  certificateWithdrawn,
} from '@app/certificates/events';
import { schedule, subscribe, type Registration } from '@app/platform/queue';
import { GOODS_CONSUMER, GoodsOnCertificate } from './jobs/goods-on-certificate';
import { SalesNightly } from './jobs/nightly';
import { SalesPointsModule } from './sales-points.module';

/** Door for the worker. */
@Module({
  imports: [SalesPointsModule],
  providers: [GoodsOnCertificate, SalesNightly],
  exports: [GoodsOnCertificate, SalesNightly],
})
export class SalesPointsJobsModule {}

/** What sales points does behind the scenes. */
export const salesPointTasks: readonly Registration[] = [
  schedule('sales.nightly', { cron: '10 0 * * *' }, SalesNightly, { timeoutMs: 3_600_000 }),
  ...[
    certificateExpired,
    certificateExtended,
    certificateExtensionEnded,
    certificateReinstated,
    certificateSuperseded,
    certificateSuspended,
    certificateWithdrawn,
  ].map((event) => subscribe(event, GOODS_CONSUMER, GoodsOnCertificate)),
];
