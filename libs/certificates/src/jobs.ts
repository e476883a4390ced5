import { Module } from '@nestjs/common';
import { handles, schedule, subscribe, type Registration } from '@app/platform/queue';
import { decisionPublished } from '@app/ranking/events';
import { renderCertificate } from './application/render-job';
import { CertificatesModule } from './certificates.module';
import { CertificateClock } from './jobs/certificate-clock';
import { ISSUE_CONSUMER, IssueOnPublication } from './jobs/issue-on-publication';
import { RenderHandler } from './jobs/render-handler';

/** Door for the worker. */
@Module({
  imports: [CertificatesModule],
  providers: [CertificateClock, IssueOnPublication, RenderHandler],
  exports: [CertificateClock, IssueOnPublication, RenderHandler],
})
export class CertificatesJobsModule {}

/** What certificates does behind the scenes. */
export const certificateTasks: readonly Registration[] = [
  subscribe(decisionPublished, ISSUE_CONSUMER, IssueOnPublication),
  handles(renderCertificate, RenderHandler),
  schedule('certificates.clock', { cron: '1 0 * * *' }, CertificateClock),
];
