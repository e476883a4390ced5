import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CriteriaFacade, firstDeskOf, levelOf, type Procedure, type ProcedureLevel } from '@app/criteria';
import { canonicalJson, DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import { assertOneUpdated, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { missingParts, unconfirmedParts, type ChecklistItem } from '../domain/checklist';
import { dossierWorkflow, type DossierFacts } from '../domain/dossier-workflow';
import { dossierSubmitted } from '../events';
import { DossierAccess } from './dossier-access';
import { checklistFor } from './dossier-checklist';
import { papersOf } from './dossier-papers';
import { eventData } from './dossier-event-data';
import { FollowUps } from './follow-ups';
import { visibleDossier, type StoredDossier } from './stored-dossier';

/** What is said with a filing. */
export interface FilingWords {
  readonly reason?: string | undefined;
  /** Required parts that are known to be missing; with all of them named the dossier goes in all the same. */
  readonly confirmedMissing?: readonly string[] | undefined;
}

export interface Receipt {
  readonly receiptNo: string;
  readonly versionNo: number;
  readonly filedOn: string;
  readonly rulebookId: string;
  readonly version: number;
}

/**
 * Files a dossier, all or nothing: completeness, rulebook and procedure of the filing day, contiguous receipt number, frozen
 * version with its hash, history and event in one transaction. Answering a supplement makes the next version.
 */
@Injectable()
export class FileDossier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly producers: ProducersFacade,
    private readonly followUps: FollowUps,
  ) {}

  /** @throws `dossier.incomplete` with the parts, `dossier.round_not_open`, `dossier.late`, `dossier.supplement_late`, `dossier.reason_missing` */
  execute(id: string, words: FilingWords, ctx: CommandContext): Promise<Receipt> {
    const { reason } = words;
    return this.uow.command(ctx, 'dossiers.submit', async (tx) => {
      const dossier = await visibleDossier(tx, this.access, ctx, id, 'for update');
      const today = await this.programme.today(tx);
      const procedure =
        dossier.procedureId === null
          ? await this.criteria.procedureForFilingDate(tx, today)
          : await this.criteria.procedure(tx, dossier.procedureId);
      const filing = await this.filingOf(tx, dossier, firstDeskOf(procedure), today);
      const checklist = await checklistFor(tx, dossier, procedure, await papersOf(tx, dossier.id));
      const missing = missingParts(checklist);
      const unconfirmed = unconfirmedParts(missing, words.confirmedMissing);
      const facts = await this.facts(tx, dossier, unconfirmed, { today, reason, fault: filing.fault });
      const roles = (await this.access.isWriter(tx, ctx.actor, dossier)) ? (['writer'] as const) : [];
      const step = valueOrThrow(dossierWorkflow.decide({ state: dossier.state, action: 'submit', roles, facts }));
      const receipt = await this.freeze(tx, ctx, { ...dossier, filedLate: filing.late }, procedure, today, reason);
      await this.keepConfirmation(tx, ctx, id, {
        versionNo: receipt.versionNo,
        missing: checklist.filter(({ code }) => missing.includes(code)),
      });
      await recordTransition(tx, ctx, {
        entity: 'dossier',
        id,
        action: 'submit',
        from: step.from,
        to: step.to,
        reason,
        facts: { ...receipt, ...(missing.length === 0 ? {} : { missing }) },
      });
      await addEvent(tx, dossierSubmitted, await eventData(tx, id), ctx);
      return receipt;
    });
  }

  private async facts(
    tx: Tx,
    dossier: StoredDossier,
    missing: readonly string[],
    { today, reason, fault }: { today: LocalDate; reason: string | undefined; fault: DomainError | undefined },
  ): Promise<DossierFacts> {
    const asked = await tx.maybe<{ dueOn: string }>(
      `select due_on as "dueOn" from dossiers.supplement_request where dossier_id = $1 and answered_at is null order by asked_at desc limit 1`,
      [dossier.id],
    );
    return {
      missing,
      reason,
      isFirstFiling: dossier.versionNo === 0,
      filingFault: fault,
      deskGivesOpinion: false,
      onCouncilList: false,
      supplementLate: asked !== undefined && asked.dueOn < today,
    };
  }

  /** Who sent it without which parts; intake sees it. */
  private async keepConfirmation(
    tx: Tx,
    ctx: CommandContext,
    id: string,
    { versionNo, missing }: { versionNo: number; missing: readonly ChecklistItem[] },
  ): Promise<void> {
    if (missing.length === 0) return;
    await tx.execute(
      `insert into dossiers.incomplete_filing (dossier_id, version_no, missing, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, platform.now())`,
      [id, versionNo, JSON.stringify(missing.map(({ code, title }) => ({ code, title }))), ctx.actor.userId],
    );
  }

  /**
   * Why it cannot be filed today, and whether it is late. The share lock keeps the round open until the dossier is in. A
   * reassessment is measured by the window of its certificate, everything else by the round's last day; once filed, lateness stays.
   */
  private async filingOf(
    tx: Tx,
    dossier: StoredDossier,
    desk: ProcedureLevel,
    today: LocalDate,
  ): Promise<{ fault?: DomainError | undefined; late: boolean }> {
    const round = await this.programme.roundForShare(tx, dossier.roundId);
    if (round.state !== 'open')
      return { fault: new DomainError('dossier.round_not_open', { round: round.name }), late: dossier.filedLate };
    if (dossier.versionNo > 0) return { late: dossier.filedLate };
    if (!(await this.followUps.kindsOf(tx, dossier.productId)).includes(dossier.kind))
      return { fault: new DomainError('dossier.kind_does_not_fit'), late: false };
    if (dossier.kind === 'reassessment') return this.followUps.windowOf(tx, dossier);
    const dueOn = await this.programme.deadline(tx, dossier.roundId, desk.level, 'file');
    const passed = dueOn !== undefined && today > dueOn;
    return { fault: passed ? new DomainError('dossier.late', { due_on: dueOn, today }) : undefined, late: false };
  }

  private async freeze(
    tx: Tx,
    ctx: CommandContext,
    dossier: StoredDossier,
    procedure: Procedure,
    today: LocalDate,
    reason: string | undefined,
  ): Promise<Receipt> {
    const { sha256: rulebookSha256 } = await this.criteria.rulebook(tx, procedure.rulebookId);
    const receiptNo = dossier.receiptNo ?? (await this.nextReceipt(tx, dossier.roundId));
    const desk = dossier.desk ?? firstDeskOf(procedure).level;
    const deskUnitId = dossier.deskUnitId ?? (await this.deskUnit(tx, dossier.unitId, levelOf(procedure, desk)));
    const filedOn = dossier.filedOn ?? today;
    const versionNo = dossier.versionNo + 1;
    assertOneUpdated(
      await tx.execute(
        `update dossiers.dossier set state = 'submitted', procedure_id = $2, rulebook_id = $3, rulebook_sha256 = $4, filed_on = $5, desk = $6,
                desk_unit_id = $7, receipt_no = $8, version_no = $9, filed_late = $11, submitted_at = platform.now(), version = version + 1
          where id = $1 and version = $10`,
        [
          dossier.id,
          procedure.id,
          procedure.rulebookId,
          rulebookSha256,
          filedOn,
          desk,
          deskUnitId,
          receiptNo,
          versionNo,
          dossier.version,
          dossier.filedLate,
        ],
      ),
    );
    const manifest = await this.manifest(
      tx,
      { ...dossier, receiptNo, filedOn, versionNo, procedureId: procedure.id, rulebookId: procedure.rulebookId },
      rulebookSha256,
    );
    const sha256 = createHash('sha256').update(canonicalJson(manifest)).digest('hex');
    await tx.execute(
      `insert into dossiers.dossier_version (dossier_id, number, manifest, sha256, reason, submitted_by, submitted_at)
       values ($1, $2, $3, $4, $5, $6, platform.now())`,
      [
        dossier.id,
        versionNo,
        JSON.stringify(manifest),
        sha256,
        versionNo > 1 ? (reason ?? null) : null,
        ctx.actor.userId,
      ],
    );
    await tx.execute(
      `update dossiers.supplement_request set answered_at = platform.now() where dossier_id = $1 and answered_at is null`,
      [dossier.id],
    );
    const level = levelOf(procedure, desk);
    if (level.act === 'opinion' && procedure.opinion) {
      const calendar = await this.programme.workingCalendar(tx);
      await tx.execute(
        `insert into dossiers.opinion (dossier_id, level, received_on, due_on) values ($1, $2, $3, $4) on conflict (dossier_id) do nothing`,
        [dossier.id, desk, today, calendar.addWorkingDays(today, procedure.opinion.workingDays)],
      );
    }
    return { receiptNo, versionNo, filedOn, rulebookId: procedure.rulebookId, version: dossier.version + 1 };
  }

  private async deskUnit(tx: Tx, unitId: string, level: ProcedureLevel): Promise<string> {
    if (level.unitKind === null) throw new RangeError(`nobody receives dossiers at ${level.level}`);
    const unit = await this.programme.enclosing(tx, unitId, level.unitKind);
    if (!unit) throw new DomainError('programme.unit_not_found', { kind: level.unitKind });
    return unit.id;
  }

  private async nextReceipt(tx: Tx, roundId: string): Promise<string> {
    const { last } = await tx.one<{ last: number }>(
      `insert into dossiers.receipt_counter as c (round_id, last) values ($1, 1)
       on conflict (round_id) do update set last = c.last + 1 returning last`,
      [roundId],
    );
    const round = await this.programme.round(tx, roundId);
    return `HS-${round.year}-${round.number}-${String(last).padStart(4, '0')}`;
  }

  private async manifest(tx: Tx, dossier: StoredDossier, rulebookSha256: string): Promise<Record<string, unknown>> {
    const product = await this.producers.product(tx, dossier.productId);
    const selfScore = await tx.maybe<{ ticks: unknown }>(
      `select ticks from dossiers.self_score where dossier_id = $1`,
      [dossier.id],
    );
    const {
      id,
      kind,
      sheetNo,
      planId,
      roundId,
      unitId,
      producerId,
      receiptNo,
      filedOn,
      versionNo,
      procedureId,
      rulebookId,
    } = dossier;
    return {
      dossierId: id,
      ...{
        kind,
        sheetNo,
        planId,
        roundId,
        unitId,
        producerId,
        receiptNo,
        filedOn,
        versionNo,
        procedureId,
        rulebookId,
        rulebookSha256,
      },
      product: {
        ...{ id: product.id, name: product.name, imageSha256: product.imageSha256 },
        ...(await this.producers.productTexts(tx, product.id)),
      },
      producerName: product.producerName,
      ...(dossier.fromDossierId === null ? {} : { fromDossierId: dossier.fromDossierId }),
      ...(kind === 'reassessment' ? { filedLate: dossier.filedLate } : {}),
      papers: await papersOf(tx, id),
      selfScore: selfScore?.ticks ?? null,
    };
  }
}
