import { Injectable } from '@nestjs/common';
import { DomainError, type Instant } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { FileStore, registerFile } from '@app/platform/storage';
import { scopeParams, scopeSql } from '@app/programme';
import { checkSignedPdf } from '../infrastructure/signed-pdf/check-signed-pdf';
import type { SignerFacts } from '../infrastructure/signed-pdf/cms-check';
import { SignedPdfError, type SignedPdfFault } from '../infrastructure/signed-pdf/faults';
import { TrustedRoots } from '../infrastructure/signed-pdf/trusted-roots';

export const IMPORT_SIGNED = 'certificates.signed-file.import';
/** A certificate with signatures has some 100 kB; this leaves room for pictures of signatures. */
export const MOST_PDF_BYTES = 5 * 1024 * 1024;

export interface SignedFile {
  readonly id: string;
  readonly versionNo: number;
  readonly sha256: string;
  readonly signatures: readonly SignerFacts[];
  readonly importedAt: Instant;
  readonly importedBy: string;
}

export const problemOfFault = (fault: SignedPdfFault): string => `certificate.signed_${fault.replaceAll('-', '_')}`;
export const SIGNED_PROBLEMS = [
  'not-the-issued-file',
  'nothing-added',
  'truncated',
  'unreadable',
  'content-changed',
  'no-signature',
  'partial-range',
  'covers-text',
  'signature-invalid',
  'self-made',
  'signer-not-valid-then',
  'signer-not-trusted',
].map((fault) => problemOfFault(fault as SignedPdfFault));

/** The file of a certificate `c` that is handed out: with the most signatures, the newest of those; else as it was issued. */
export const BEST_FILE = `coalesce((select s.sha256 from certificates.signed_file s where s.certificate_id = c.id
  order by jsonb_array_length(s.signatures) desc, s.version_no desc limit 1), c.file_sha256)`;

const VERSION_COLUMNS = `s.id, s.version_no as "versionNo", s.sha256, s.signatures, s.imported_at as "importedAt", u.display_name as "importedBy"`;

/** Versions of a certificate's file that carry the authority's own signature. */
@Injectable()
export class SignedFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly roots: TrustedRoots,
  ) {}

  /**
   * Keeps a file that is the issued one with signatures added. The same file again is the same version.
   * @throws `certificate.not_found`, `certificate.signed_…` with the reason
   */
  async take(certificateId: string, uploaded: Buffer, by: { actor: Actor; requestId: string }): Promise<SignedFile> {
    const { issuedSha, issuedAt, now } = await this.uow.read((tx) => this.issued(tx, certificateId, by.actor));
    const signatures = await this.check({ issued: await this.store.bytes(issuedSha), uploaded, issuedAt, now });
    const stored = await this.store.put(uploaded);
    return this.uow.run(async (tx) => {
      await tx.one(`select id from certificates.certificate where id = $1 for update`, [certificateId]);
      const known = await this.version(tx, certificateId, stored.sha256);
      if (known) return known;
      await registerFile(tx, { ...stored, mediaType: 'application/pdf' });
      await tx.execute(
        `insert into certificates.signed_file (id, certificate_id, version_no, sha256, size, signatures, imported_by, imported_at, request_id)
         select $1::uuid, $2::uuid, coalesce(max(version_no), 0) + 1, $3, $4, $5, $6, platform.now(), $7
           from certificates.signed_file where certificate_id = $2`,
        [
          tx.newId(),
          certificateId,
          stored.sha256,
          stored.size,
          JSON.stringify(signatures),
          by.actor.userId,
          by.requestId,
        ],
      );
      const made = await this.version(tx, certificateId, stored.sha256);
      if (!made) throw new Error('the version just written is gone');
      return made;
    });
  }

  /** Checks without keeping; the public check of a file asks this too. @throws `certificate.signed_…` */
  async check(about: { issued: Buffer; uploaded: Buffer; issuedAt: Date; now: Date }): Promise<SignerFacts[]> {
    try {
      return await checkSignedPdf({ ...about, roots: await this.roots.all() });
    } catch (error) {
      if (error instanceof SignedPdfError) throw new DomainError(problemOfFault(error.fault), { detail: error.detail });
      throw error;
    }
  }

  /** Oldest first. */
  versions(tx: Tx, certificateId: string): Promise<SignedFile[]> {
    return tx.query<SignedFile>(
      `select ${VERSION_COLUMNS} from certificates.signed_file s join identity.app_user u on u.id = s.imported_by
        where s.certificate_id = $1 order by s.version_no`,
      [certificateId],
    );
  }

  private version(tx: Tx, certificateId: string, sha256: string): Promise<SignedFile | undefined> {
    return tx.maybe<SignedFile>(
      `select ${VERSION_COLUMNS} from certificates.signed_file s join identity.app_user u on u.id = s.imported_by
        where s.certificate_id = $1 and s.sha256 = $2`,
      [certificateId, sha256],
    );
  }

  private async issued(tx: Tx, id: string, actor: Actor): Promise<{ issuedSha: string; issuedAt: Date; now: Date }> {
    const found = await tx.maybe<{ issuedSha: string; issuedAt: string; now: string }>(
      `select c.file_sha256 as "issuedSha", c.issued_at as "issuedAt", platform.now() as now from certificates.certificate c
        where c.id = $1 and c.file_sha256 is not null and ${scopeSql('c', 2)}`,
      [id, ...scopeParams(actor.scopeFor(IMPORT_SIGNED))],
    );
    if (!found) throw new DomainError('certificate.not_found');
    return { issuedSha: found.issuedSha, issuedAt: new Date(found.issuedAt), now: new Date(found.now) };
  }
}
