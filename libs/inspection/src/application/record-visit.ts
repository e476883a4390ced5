import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { checkAnswers, type ChecklistItem, type ItemAnswer, type NewFinding } from '../domain/checklist';
import { loadInspection, rolesFor, type InspectionHead } from './inspection-access';
import { InspectionSteps } from './inspection-steps';

export interface Signature {
  readonly side: 'team' | 'producer';
  readonly name: string;
  readonly title: string;
}

/** A place without decimals: millionths of a degree, metres. */
export interface Place {
  readonly latE6: number;
  readonly lngE6: number;
  readonly accuracyM: number;
}

/** What a team puts down at the place. */
export interface VisitInput {
  readonly answers: readonly ItemAnswer[];
  readonly findings: readonly NewFinding[];
  readonly conclusion: string;
  readonly signatures: readonly Signature[];
  readonly refusedBecause?: string | undefined;
  readonly place?: Place | undefined;
  readonly begunAt: string;
  readonly endedAt: string;
  readonly clockAheadMs?: number | undefined;
}

/** The record of a visit, sent at once or later by a phone that had no network. */
@Injectable()
export class RecordVisit {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly steps: InspectionSteps,
  ) {}

  execute(id: string, input: VisitInput, ctx: CommandContext): Promise<{ version: number; state: string }> {
    return this.uow.command(ctx, 'inspection.record', async (tx) => {
      const head = await loadInspection(tx, ctx.actor, id, 'for update of i');
      const roles = await rolesFor(tx, ctx.actor, id);
      if (roles.includes('team')) assertOpen(head.state);
      const { items } = await tx.one<{ items: ChecklistItem[] }>(
        `select items from inspection.inspection where id = $1`,
        [id],
      );
      checkAnswers(items, input.answers, input.findings);
      checkSignatures(input);
      await this.checkPhotos(tx, id, input.answers);
      const remedyDays = input.findings.flatMap(({ remedyUntil }) => (remedyUntil === undefined ? [] : [remedyUntil]));
      const action = remedyDays.length > 0 ? 'record-findings' : 'record';
      const remedyUntil = [...remedyDays].sort()[0] ?? null;
      // The table first: a record that comes twice or too late must not leave anything behind.
      const result = await this.steps.step(tx, ctx, head, { action, roles, remedyUntil });
      await this.store(tx, id, input, ctx.actor.userId);
      if (head.previousId !== null && input.findings.length === 0) await this.settlePrevious(tx, ctx, head);
      return result;
    });
  }

  private async checkPhotos(tx: Tx, inspectionId: string, answers: readonly ItemAnswer[]): Promise<void> {
    const wanted = [...new Set(answers.flatMap(({ photoIds }) => photoIds ?? []))];
    const { found } = await tx.one<{ found: number }>(
      `select count(*)::int as found from inspection.photo where inspection_id = $1 and id = any($2)`,
      [inspectionId, wanted],
    );
    if (found !== wanted.length) throw new DomainError('inspection.photo_not_found', { path: 'answers' });
  }

  /** Times stay as the device wrote them; how far its clock was off is kept beside them, towards the business clock. */
  private async store(tx: Tx, id: string, input: VisitInput, userId: string): Promise<void> {
    await tx.execute(
      `insert into inspection.record (inspection_id, answers, conclusion, signatures, refused_because, place, begun_at, ended_at,
                                      clock_ahead_ms, received_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8,
               $9::bigint + round(extract(epoch from platform.now() - clock_timestamp()) * 1000)::bigint, platform.now(), $10)`,
      [
        id,
        JSON.stringify(input.answers),
        input.conclusion,
        JSON.stringify(input.signatures),
        input.refusedBecause ?? null,
        input.place === undefined ? null : JSON.stringify(input.place),
        input.begunAt,
        input.endedAt,
        input.clockAheadMs ?? null,
        userId,
      ],
    );
    const findings = input.findings.map((finding) => ({ id: tx.newId(), ...finding }));
    await tx.execute(
      `insert into inspection.finding (id, inspection_id, item_code, severity, what, remedy_until)
       select f.id, $1, f.code, f.severity, f.what, f."remedyUntil"
         from jsonb_to_recordset($2) as f (id uuid, code text, severity text, what text, "remedyUntil" date)`,
      [id, JSON.stringify(findings)],
    );
  }

  /** A clean re-inspection settles what the earlier visit had found. */
  private async settlePrevious(tx: Tx, ctx: CommandContext, head: InspectionHead): Promise<void> {
    if (head.previousId === null) return;
    const before = await loadInspection(tx, ctx.actor, head.previousId, 'for update of i');
    if (before.state !== 'remedy-awaited') return;
    const open = (await this.steps.remedies(tx, before.id)).filter((each) => !each.remedied);
    await this.steps.confirm(
      tx,
      ctx,
      before,
      open.map((each) => each.id),
      'Kiểm tra lại: đã khắc phục.',
    );
    const now = { ...before, version: before.version + 1 };
    await this.steps.step(tx, ctx, now, { action: 'close', roles: ['manager'] });
  }
}

/** Who was without a network is told what happened meanwhile. @throws `inspection.cancelled_meanwhile`, `inspection.recorded_already` */
function assertOpen(state: InspectionHead['state']): void {
  if (state === 'cancelled') throw new DomainError('inspection.cancelled_meanwhile');
  if (state !== 'planned' && state !== 'under-way') throw new DomainError('inspection.recorded_already');
}

function checkSignatures(input: VisitInput): void {
  const sides = new Set(input.signatures.map(({ side }) => side));
  const producer = sides.has('producer') !== (input.refusedBecause !== undefined);
  if (!sides.has('team') || !producer) throw new DomainError('inspection.signature_missing', { path: 'signatures' });
  if (Date.parse(input.endedAt) < Date.parse(input.begunAt))
    throw new DomainError('request.invalid', {
      errors: [{ path: 'endedAt', code: 'moment', message: 'Kết thúc không được trước khi bắt đầu.' }],
    });
}
