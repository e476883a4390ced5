import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import { UnitOfWork, type Actor } from '@app/platform/database';
import { scopeParams, scopeSql } from '@app/programme';
import { READ_CERTIFICATE, rowOf, type CertificateListRow } from './certificate-queries';
import { PUBLIC_COLUMNS, PUBLIC_FROM, publicOf, type PublicCertificate, type PublicRow } from './public-certificate';
import { SignedFiles, type SignedFile } from './signed-files';

export interface CertificateStory {
  readonly certificate: CertificateListRow;
  /** As everybody sees it; null while it is not whole. */
  readonly shown: PublicCertificate | null;
  readonly signedFiles: readonly SignedFile[];
  readonly events: readonly {
    readonly kind: string;
    readonly reason: string | null;
    readonly paper: string | null;
    readonly at: Instant;
  }[];
  readonly verifyUrl: string;
}

/** What the page of one certificate shows. */
@Injectable()
export class CertificateDetails {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly signed: SignedFiles,
  ) {}

  /** Address in the QR code, and the number for the name of its picture. @throws `certificate.not_found` */
  async code(actor: Actor, id: string): Promise<{ verifyUrl: string; numberText: string }> {
    const { verifyUrl, certificate } = await this.get(actor, id);
    return { verifyUrl, numberText: certificate.numberText };
  }

  /** @throws `certificate.not_found`, the same for hidden and absent */
  get(actor: Actor, id: string): Promise<CertificateStory> {
    return this.uow.read(async (tx) => {
      const found = await tx.maybe<PublicRow>(
        `select ${PUBLIC_COLUMNS} from ${PUBLIC_FROM} where c.id = $1 and ${scopeSql('c', 2)}`,
        [id, ...scopeParams(actor.scopeFor(READ_CERTIFICATE))],
      );
      if (!found) throw new DomainError('certificate.not_found');
      const events = await tx.query<CertificateStory['events'][number]>(
        `select kind, reason, paper, at from certificates.certificate_event where certificate_id = $1 order by id`,
        [id],
      );
      return {
        certificate: rowOf(found),
        shown: publicOf(found) ?? null,
        events,
        signedFiles: await this.signed.versions(tx, id),
        verifyUrl: found.facts.verifyUrl,
      };
    });
  }
}
