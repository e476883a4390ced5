import type { Type } from '@nestjs/common';
import { CertificatesJobsModule, certificateTasks } from '@app/certificates/jobs';
import type { Registration } from '@app/platform/queue';

/** What follows events, done by the loading itself at the business time of the event instead of by a worker later. */
export const backgroundModules: readonly Type[] = [CertificatesJobsModule];

export const backgroundTasks: readonly Registration[] = [...certificateTasks];
