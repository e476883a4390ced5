import { Module } from '@nestjs/common';
import {
  certificateExpired,
  certificateIssued,
  certificateReinstated,
  certificateSuperseded,
  certificateSuspended,
  certificateWithdrawn,
} from '@app/certificates/events';
import { handles, schedule, subscribe, type Registration } from '@app/platform/queue';
import { decisionPublished } from '@app/ranking/events';
import { pointPublished, pointReinstated, pointRevoked, pointSuspended } from '@app/sales-points/events';
import { makeArchive } from './application/archive/archive-job';
import { ExpireArchives } from './application/archive/expire-archives';
import { MakeArchive } from './application/archive/make-archive';
import { checkImport, commitImport } from './application/import/import-jobs';
import { CheckImport } from './application/import/check-import';
import { CommitImport } from './application/import/commit-import';
import { DeliverWebhook } from './application/webhook/deliver-webhook';
import { FanOutWebhooks, WEBHOOK_CONSUMER } from './application/webhook/fan-out';
import { WebhookFactsReader } from './application/webhook/webhook-facts';
import { deliverWebhook } from './application/webhook/webhook-jobs';
import { webhookDisabled } from './events';
import { ExchangeModule } from './exchange.module';
import { PublicAddress } from './infrastructure/webhook/public-address';
import { WebhookSender } from './infrastructure/webhook/send-webhook';
import { ArchiveClock, MakeArchiveHandler } from './jobs/archive-handlers';
import { CheckImportHandler, CommitImportHandler } from './jobs/import-handlers';
import { DeliverWebhookHandler, FanOutHandler, WEBHOOK_NOTICE_CONSUMER, WebhookNotices } from './jobs/webhook-handlers';

const IMPORT = [CheckImport, CommitImport, CheckImportHandler, CommitImportHandler];
const ARCHIVES = [MakeArchive, ExpireArchives, MakeArchiveHandler, ArchiveClock];
const SENDER = {
  provide: WebhookSender,
  useFactory: (addresses: PublicAddress) => new WebhookSender(addresses),
  inject: [PublicAddress],
};
const WEBHOOKS = [DeliverWebhook, FanOutWebhooks, WebhookFactsReader];
const WEBHOOK_HANDLERS = [DeliverWebhookHandler, FanOutHandler, WebhookNotices];

/** Door for the worker. */
@Module({
  imports: [ExchangeModule],
  providers: [...IMPORT, ...ARCHIVES, SENDER, ...WEBHOOKS, ...WEBHOOK_HANDLERS],
  exports: [...IMPORT, ...ARCHIVES, ...WEBHOOK_HANDLERS],
})
export class ExchangeJobsModule {}

/** Public facts that other systems may be told of. */
const TOLD = [
  ...[certificateIssued, certificateSuspended, certificateReinstated, certificateWithdrawn],
  ...[certificateExpired, certificateSuperseded],
];
const TOLD_OF_POINTS = [pointPublished, pointSuspended, pointReinstated, pointRevoked];

/** What exchange does behind the scenes. */
export const exchangeTasks: readonly Registration[] = [
  handles(checkImport, CheckImportHandler),
  handles(commitImport, CommitImportHandler),
  ...TOLD.map((event) => subscribe(event, WEBHOOK_CONSUMER, FanOutHandler)),
  ...TOLD_OF_POINTS.map((event) => subscribe(event, WEBHOOK_CONSUMER, FanOutHandler)),
  subscribe(decisionPublished, WEBHOOK_CONSUMER, FanOutHandler),
  handles(makeArchive, MakeArchiveHandler),
  schedule('exchange.expire-archives', { cron: '40 2 * * *' }, ArchiveClock),
  handles(deliverWebhook, DeliverWebhookHandler),
  subscribe(webhookDisabled, WEBHOOK_NOTICE_CONSUMER, WebhookNotices),
];
