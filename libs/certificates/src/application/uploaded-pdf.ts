import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork } from '@app/platform/database';
import { FileStore } from '@app/platform/storage';
import type { SignerFacts } from '../infrastructure/signed-pdf/cms-check';
import { SignedFiles } from './signed-files';

export interface UploadedPdfAnswer {
  /** `extra-signature`: the issued file with right signatures that the office has not taken in. */
  readonly outcome: 'genuine' | 'extra-signature' | 'altered' | 'unknown';
  readonly productName?: string;
  readonly numberText?: string;
  readonly verifyPath?: string;
  readonly signatures: readonly SignerFacts[];
}

interface Known {
  readonly id: string;
  readonly issuedSha: string;
  readonly issuedAt: string;
  readonly now: string;
  readonly productName: string;
  readonly numberText: string;
  readonly token: string;
  readonly signedShas: readonly string[];
  readonly signatures: readonly SignerFacts[] | null;
}

const MARK = /OCOP-SAO:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g;

const KNOWN = `select c.id, c.file_sha256 as "issuedSha", c.issued_at as "issuedAt", platform.now() as now, c.product_name as "productName",
  c.number_text as "numberText", c.verify_token as token,
  array(select s.sha256 from certificates.signed_file s where s.certificate_id = c.id) as "signedShas",
  (select s.signatures from certificates.signed_file s where s.certificate_id = c.id and s.sha256 = $1) as signatures
  from certificates.certificate c`;

/** Tells of a file whether it is one of ours, one of ours that was altered, or none. Nothing of it is kept. */
@Injectable()
export class UploadedPdf {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly store: FileStore,
    private readonly signed: SignedFiles,
  ) {}

  async check(uploaded: Buffer): Promise<UploadedPdfAnswer> {
    const sha256 = createHash('sha256').update(uploaded).digest('hex');
    const same = await this.uow.read((tx) =>
      tx.maybe<Known>(
        `${KNOWN} where c.file_sha256 = $1 or c.id = (select s.certificate_id from certificates.signed_file s where s.sha256 = $1)`,
        [sha256],
      ),
    );
    if (same) return this.answer('genuine', same, same.signatures ?? []);
    const marked = await this.marked(uploaded, sha256);
    if (!marked) return { outcome: 'unknown', signatures: [] };
    return this.answer(...(await this.compare(uploaded, marked)));
  }

  /** The certificate whose mark the file bears; it stands in several places, so one changed byte does not hide it. */
  private async marked(uploaded: Buffer, sha256: string): Promise<Known | undefined> {
    const ids = [...new Set([...uploaded.toString('latin1').matchAll(MARK)].map((match) => match[1] ?? ''))];
    const rows = await this.uow.read((tx) =>
      tx.query<Known>(`${KNOWN} where c.file_sha256 is not null and c.id = any($2::uuid[])`, [
        sha256,
        ids.slice(0, 20),
      ]),
    );
    return rows[0];
  }

  private async compare(
    uploaded: Buffer,
    known: Known,
  ): Promise<['altered' | 'extra-signature', Known, readonly SignerFacts[]]> {
    // Where signed versions are kept, only what goes on after one of them is an added signature.
    const bases = known.signedShas.length > 0 ? known.signedShas : [known.issuedSha];
    for (const base of bases) {
      const bytes = await this.store.bytes(base);
      if (!uploaded.subarray(0, bytes.length).equals(bytes)) continue;
      const issued = base === known.issuedSha ? bytes : await this.store.bytes(known.issuedSha);
      const about = { issued, uploaded, issuedAt: new Date(known.issuedAt), now: new Date(known.now) };
      const signers = await this.signed.check(about).catch((error: unknown) => {
        if (error instanceof DomainError) return undefined;
        throw error;
      });
      if (signers) return ['extra-signature', known, signers];
    }
    return ['altered', known, []];
  }

  private answer(
    outcome: UploadedPdfAnswer['outcome'],
    known: Known,
    signatures: readonly SignerFacts[],
  ): UploadedPdfAnswer {
    const { productName, numberText, token } = known;
    return { outcome, productName, numberText, verifyPath: `/v/${token}`, signatures };
  }
}
