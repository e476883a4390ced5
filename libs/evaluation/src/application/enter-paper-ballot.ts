import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DomainError, formatDate, type LocalDate } from '@app/kernel';
import {
  newUuidV7,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { MEDIA_TYPES, PartialFiles, registerFile } from '@app/platform/storage';
import type { BallotTotal } from '@app/criteria';
import { managesCouncil, visibleCase, type StoredCase } from './case-state';
import { CastBallot, type CastInput } from './cast-ballot';
import { openConflicts } from './conflicts';
import { loadSitting, type SittingFactsOf } from './council-state';

/** Largest scan of a sheet. */
export const MAX_SCAN_BYTES = 20 * 1024 * 1024;
/** Kinds of file that a scan may be. */
export const SCANS = new Set<string>([
  MEDIA_TYPES.pdf,
  MEDIA_TYPES.jpg,
  MEDIA_TYPES.png,
  MEDIA_TYPES.webp,
  MEDIA_TYPES.heic,
]);

export interface PaperBallotInput extends CastInput {
  readonly memberId: string;
  readonly receivedOn: string;
  readonly scanId: string;
}

/**
 * Sheets that members signed on paper and sent by post: the secretary enters what stands there, with a scan; the record names both.
 * From there on it is a sheet like every other, sealed until they are opened.
 */
@Injectable()
export class EnterPaperBallot {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly partial: PartialFiles,
    private readonly ballots: CastBallot,
  ) {}

  /** Takes the scan. No transaction is open while bytes arrive. @throws `file.too_large`, `file.type_refused`, `file.empty` */
  async scan(
    caseId: string,
    file: { name: string; size: number; stream: Readable },
    actor: Actor,
  ): Promise<{ id: string }> {
    file.stream.on('error', () => undefined);
    await this.uow.read((tx) => this.managed(tx, actor, caseId));
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
          `insert into evaluation.paper_scan (id, case_id, sha256, name, media_type, uploaded_by, at)
           values ($1, $2, $3, $4, $5, $6, platform.now())`,
          [id, caseId, stored.sha256, file.name, stored.mediaType, actor.userId],
        );
        return { id };
      });
    } finally {
      await this.partial.discard(uploadId);
    }
  }

  /** @throws `evaluation.not_written`, `evaluation.paper_day`, `evaluation.own_sheet`, `evaluation.scan_not_found` and those of a sheet */
  enter(caseId: string, input: PaperBallotInput, ctx: CommandContext): Promise<{ version: number } & BallotTotal> {
    return this.uow.command(ctx, 'evaluation.ballot.paper', async (tx) => {
      const stored = await this.managed(tx, ctx.actor, caseId, 'for share');
      if (stored.state !== 'scoring' || stored.sittingId === null) throw new DomainError('evaluation.not_scoring');
      const sitting = await loadSitting(tx, stored.sittingId, 'for share');
      if (sitting.mode !== 'written') throw new DomainError('evaluation.not_written');
      if (sitting.state !== 'open') throw new DomainError('evaluation.sitting_not_open', { sitting: sitting.state });
      const member = sitting.members.find((each) => each.memberId === input.memberId);
      if (!member) throw new DomainError('evaluation.member_not_found');
      if ((await openConflicts(tx, caseId)).has(input.memberId)) throw new DomainError('evaluation.not_a_member');
      if (member.userId === ctx.actor.userId) throw new DomainError('evaluation.own_sheet');
      await this.assertDay(tx, sitting, input.receivedOn);
      const scan = await tx.maybe(`select 1 from evaluation.paper_scan where id = $1 and case_id = $2`, [
        input.scanId,
        caseId,
      ]);
      if (!scan) throw new DomainError('evaluation.scan_not_found', { path: 'scanId' });
      const { receivedOn, scanId } = input;
      const paper = { enteredBy: ctx.actor.userId, receivedOn, scanId };
      const cast = await this.ballots.castFor(tx, stored, { memberId: input.memberId, input, paper });
      await recordTransition(tx, ctx, {
        entity: 'evaluation-case',
        id: caseId,
        action: 'paper-ballot',
        from: 'scoring',
        to: 'scoring',
        reason: `Phiếu giấy của ${member.displayName}, nhận ngày ${formatDate(receivedOn as LocalDate)}`,
        facts: { memberId: input.memberId, scanId, version: cast.version },
      });
      return cast;
    });
  }

  /** The scan of a paper sheet, once the sheets are open. @throws `evaluation.scan_not_found`, `evaluation.still_sealed` */
  opened(actor: Actor, caseId: string, scanId: string): Promise<{ sha256: string; name: string; mediaType: string }> {
    return this.uow.read(async (tx) => {
      const stored = await this.managed(tx, actor, caseId);
      if (stored.state !== 'discussion' && stored.state !== 'closed') throw new DomainError('evaluation.still_sealed');
      const found = await tx.maybe<{ sha256: string; name: string; mediaType: string }>(
        `select sha256, name, media_type as "mediaType" from evaluation.paper_scan where id = $1 and case_id = $2`,
        [scanId, caseId],
      );
      if (!found) throw new DomainError('evaluation.scan_not_found');
      return found;
    });
  }

  private async managed(tx: Tx, actor: Actor, caseId: string, lock: '' | 'for share' = ''): Promise<StoredCase> {
    const stored = await visibleCase(tx, actor, caseId, lock);
    if (!(await managesCouncil(tx, actor, stored.councilId))) throw new DomainError('evaluation.case_not_found');
    return stored;
  }

  /** Came within the period; entering it may take until later. */
  private async assertDay(tx: Tx, sitting: SittingFactsOf, receivedOn: string): Promise<void> {
    const { today } = await tx.one<{ today: string }>(`select platform.today() as today`);
    const { heldOn, dueOn } = sitting;
    if (receivedOn < heldOn || dueOn === null || receivedOn > dueOn || receivedOn > today)
      throw new DomainError('evaluation.paper_day', { path: 'receivedOn', from: heldOn, to: dueOn });
  }
}
