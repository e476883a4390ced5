import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_CERTIFICATE } from './certificate-queries';
import { SignedFiles, type SignedFile } from './signed-files';

export interface CertificateStory {
  readonly signedFiles: readonly SignedFile[];
  readonly events: readonly {
    readonly kind: string;
    readonly reason: string | null;
    readonly paper: string | null;
    readonly at: Instant;
  }[];
  readonly verifyUrl: string;
}

/** What the page of one certificate shows beside its row in the list. */
@Injectable()
export class CertificateDetails {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signed: SignedFiles,
  ) {}

  /** @throws `certificate.not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<CertificateStory> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<{ verifyUrl: string }>(
        `select c.facts ->> 'verifyUrl' as "verifyUrl" from certificates.certificate c where c.id = $1 and ${scopeSql('c', 2)}`,
        [id, ...scopeParams(actor.scopeFor(READ_CERTIFICATE))],
      );
      if (!found) throw new DomainError('certificate.not_found');
      const events = await tx.query<CertificateStory['events'][number]>(
        `select kind, reason, paper, at from certificates.certificate_event where certificate_id = $1 order by id`,
        [id],
      );
      return { ...found, events, signedFiles: await this.signed.versions(tx, id) };
    });
  }
}
