import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { newUuidV7, UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { PartialFiles, registerFile } from '@app/platform/storage';
import { managesCouncil } from './case-state';
import { loadSitting } from './council-state';
import { MAX_SCAN_BYTES, SCANS } from './enter-paper-ballot';
import { MANAGE_SITTING, READ_COUNCIL } from './evaluation-access';

/** A scan named by a delegation must be of the same session. @throws `evaluation.scan_not_found` */
export async function assertScan(tx: Tx, sittingId: string, scanId: string | undefined): Promise<void> {
  if (scanId === undefined) return;
  const found = await tx.maybe(`select 1 from evaluation.delegation_scan where id = $1 and sitting_id = $2`, [
    scanId,
    sittingId,
  ]);
  if (!found) throw new DomainError('evaluation.scan_not_found', { path: 'scanId' });
}

/** The signed paper by which the chair hands the chair to a deputy. */
@Injectable()
export class DelegationScans {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partial: PartialFiles,
  ) {}

  /** Takes the scan; it counts only once a delegation names it. @throws `file.too_large`, `file.type_refused`, `file.empty` */
  async take(
    sittingId: string,
    file: { name: string; size: number; stream: Readable },
    actor: Actor,
  ): Promise<{ id: string }> {
    file.stream.on('error', () => undefined);
    await this.uow.read((tx) => this.assertRuns(tx, actor, sittingId));
    if (file.size > MAX_SCAN_BYTES) throw new DomainError('file.too_large', { max_bytes: MAX_SCAN_BYTES });
    const uploadId = newUuidV7();
    try {
      await this.partial.append(uploadId, 0, file.stream, file.size);
      const stored = await this.partial.finish(uploadId);
      if (!SCANS.has(stored.mediaType)) throw new DomainError('file.type_refused');
      return await this.uow.run(async (tx) => {
        await registerFile(tx, stored);
        const id = tx.newId();
        await tx.execute(
          `insert into evaluation.delegation_scan (id, sitting_id, sha256, name, media_type, uploaded_by, at)
           values ($1, $2, $3, $4, $5, $6, platform.now())`,
          [id, sittingId, stored.sha256, file.name, stored.mediaType, actor.userId],
        );
        return { id };
      });
    } finally {
      await this.partial.discard(uploadId);
    }
  }

  /** For everybody who reads the council. @throws `evaluation.scan_not_found` */
  read(actor: Actor, sittingId: string, scanId: string): Promise<{ sha256: string; name: string; mediaType: string }> {
    return this.uow.read(async (tx) => {
      const sitting = await loadSitting(tx, sittingId);
      if (!(await managesCouncil(tx, actor, sitting.councilId, READ_COUNCIL)))
        throw new DomainError('evaluation.sitting_not_found');
      const found = await tx.maybe<{ sha256: string; name: string; mediaType: string }>(
        `select s.sha256, s.name, s.media_type as "mediaType" from evaluation.delegation_scan s
          where s.id = $1 and s.sitting_id = $2 and exists (select 1 from evaluation.delegation d where d.scan_id = s.id)`,
        [scanId, sittingId],
      );
      if (!found) throw new DomainError('evaluation.scan_not_found');
      return found;
    });
  }

  private async assertRuns(tx: Tx, actor: Actor, sittingId: string): Promise<void> {
    const sitting = await loadSitting(tx, sittingId);
    const isChair = sitting.members.some((member) => member.userId === actor.userId && member.seat === 'chair');
    if (!isChair && !(await managesCouncil(tx, actor, sitting.councilId, MANAGE_SITTING)))
      throw new DomainError('evaluation.sitting_not_found');
  }
}
