import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { CertificatesFacade, isInForce, StatusDecisions } from '@app/certificates';
import { addDays, DomainError, formatDate, localDate, valueOrThrow, type LocalDate } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type Author,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { FileStore, MEDIA_TYPES, registerFile } from '@app/platform/storage';
import {
  decideBy,
  withdrawalWorkflow,
  type WithdrawalAction,
  type WithdrawalGround,
  type WithdrawalRole,
} from '../domain/withdrawal-workflow';
import { withdrawalDecided, withdrawalOpened, withdrawalProposed, type WithdrawalEvent } from '../events';
import { loadInspection, MANAGE_WITHDRAWAL } from './inspection-access';
import { EXPLANATION_DAYS, WITHDRAWAL_DAYS } from './inspection-settings';
import { readAtMost } from './visit-photos';
import { loadWithdrawal, WITHDRAWAL_COLUMNS, withdrawalRoles, type WithdrawalRow } from './withdrawal-record';

export interface WithdrawalInput {
  readonly certificateId: string;
  readonly ground: WithdrawalGround;
  readonly explanation: string;
  readonly authority: string;
  readonly conclusionNumber: string;
  readonly concludedOn: string;
  readonly inspectionId?: string;
}

type Stepped = Promise<{ version: number; state: string }>;

const MOST_PDF_BYTES = 20 * 1024 * 1024;
const TOLD: Partial<Record<WithdrawalAction, EventContract<WithdrawalEvent>>> = {
  propose: withdrawalProposed,
  decide: withdrawalDecided,
};
const isOpenTwice = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'withdrawal_once';

/** Withdrawal cases: conclusion, hearing, proposal, decision. */
@Injectable()
export class WithdrawalCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly certificates: CertificatesFacade,
    private readonly decisions: StatusDecisions,
    private readonly store: FileStore,
  ) {}

  /**
   * Opens a case; the clock runs from the day of the conclusion, the producer is told and may explain.
   * @throws `inspection.not_in_force`, `inspection.withdrawal_open_already`, `inspection.day_in_future`
   */
  open(input: WithdrawalInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'inspection.withdrawal.open', async (tx) => {
      const certificate = await this.certificates.certificate(tx, input.certificateId);
      if (!isInForce(certificate.state) && certificate.state !== 'suspended')
        throw new DomainError('inspection.not_in_force', { path: 'certificateId' });
      if (input.inspectionId !== undefined) await loadInspection(tx, ctx.actor, input.inspectionId);
      const today = await dayOf(tx);
      const concludedOn = localDate(input.concludedOn);
      if (concludedOn > today) throw new DomainError('inspection.day_in_future', { path: 'concludedOn' });
      const id = tx.newId();
      const until = addDays(today, await readSetting(tx, EXPLANATION_DAYS));
      const last = decideBy(concludedOn, await readSetting(tx, WITHDRAWAL_DAYS));
      try {
        await tx.execute(
          `insert into inspection.withdrawal_case (id, certificate_id, product_id, producer_id, unit_id, product_name, stars, ground,
             explanation, inspection_id, authority, conclusion_number, concluded_on, decide_by, explain_until, opened_by, opened_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, platform.now())`,
          [
            id,
            certificate.id,
            certificate.productId,
            certificate.producerId,
            certificate.unitId,
            certificate.productName,
            certificate.stars,
            input.ground,
            input.explanation,
            input.inspectionId ?? null,
            input.authority,
            input.conclusionNumber,
            concludedOn,
            last,
            until,
            ctx.actor.userId,
          ],
        );
      } catch (error) {
        throw isOpenTwice(error) ? new DomainError('inspection.withdrawal_open_already') : error;
      }
      const { explanation: reason } = input;
      await recordTransition(tx, ctx, {
        ...{ entity: 'withdrawal-case', id, action: 'create', from: null, to: 'hearing', reason },
      });
      const { id: certificateId, producerId } = certificate;
      await addEvent(tx, withdrawalOpened, { withdrawalId: id, certificateId, producerId }, ctx);
      return { id };
    });
  }

  /** The conclusion as PDF; the same bytes again change nothing. @throws `file.type_refused` */
  async attach(id: string, stream: Readable, actor: Actor): Promise<{ id: string }> {
    const bytes = await readAtMost(stream, MOST_PDF_BYTES);
    if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') throw new DomainError('file.type_refused');
    await this.uow.read((tx) => loadWithdrawal(tx, actor, id));
    const stored = await this.store.put(bytes);
    return this.uow.run(async (tx) => {
      const found = await loadWithdrawal(tx, actor, id, 'for update of w');
      if (found.state === 'decided' || found.state === 'dropped') throw new DomainError('workflow.action_not_allowed');
      await registerFile(tx, { ...stored, mediaType: MEDIA_TYPES.pdf });
      await tx.execute(`update inspection.withdrawal_case set conclusion_sha256 = $2 where id = $1`, [
        id,
        stored.sha256,
      ]);
      return { id };
    });
  }

  /** What the producer says to it, once and in time. @throws `inspection.explained_already` */
  explain(id: string, text: string, ctx: CommandContext): Stepped {
    return this.uow.command(ctx, 'inspection.withdrawal.explain', async (tx) => {
      const found = await this.locked(tx, ctx, id);
      const late = (await dayOf(tx)) > found.explainUntil && !ctx.actor.can(MANAGE_WITHDRAWAL);
      if (found.state !== 'hearing' || found.explainedAt !== null || late)
        throw new DomainError('inspection.explained_already');
      await this.set(tx, found, `producer_explanation = $3, explained_at = platform.now()`, [text]);
      return this.noted(tx, ctx, found, 'explain');
    });
  }

  /** The ministry's decision on a product of five stars. @throws `inspection.day_in_future` */
  ministry(id: string, input: { number: string; decidedOn: string }, ctx: CommandContext): Stepped {
    return this.uow.command(ctx, 'inspection.withdrawal.ministry', async (tx) => {
      const found = await this.locked(tx, ctx, id);
      if (found.state !== 'hearing') throw new DomainError('workflow.action_not_allowed');
      if (input.decidedOn > (await dayOf(tx))) throw new DomainError('inspection.day_in_future', { path: 'decidedOn' });
      await this.set(tx, found, `ministry_number = $3, ministry_on = $4`, [input.number, input.decidedOn]);
      return this.noted(tx, ctx, found, 'record-ministry');
    });
  }

  /** Makes the draft of the decision that withdraws the certificate. @throws `inspection.not_heard_yet`, `inspection.ministry_decides` */
  propose(id: string, ctx: CommandContext): Stepped {
    return this.uow.command(ctx, 'inspection.withdrawal.propose', async (tx) => {
      const found = await this.locked(tx, ctx, id);
      const step = await this.decide(tx, found, 'propose', { roles: withdrawalRoles(ctx.actor) });
      const item = {
        certificateId: found.certificateId,
        ground: found.ground,
        explanation: groundsOf(found),
        sourceId: id,
      };
      const { id: decisionId } = await this.decisions.draft(tx, ctx, { kind: 'withdrawal', items: [item] });
      return this.apply(tx, ctx, found, { ...step, action: 'propose', decisionId });
    });
  }

  drop(id: string, reason: string, ctx: CommandContext): Stepped {
    return this.uow.command(ctx, 'inspection.withdrawal.drop', async (tx) => {
      const found = await this.locked(tx, ctx, id);
      const step = await this.decide(tx, found, 'drop', { roles: withdrawalRoles(ctx.actor), reason });
      return this.apply(tx, ctx, found, { ...step, action: 'drop', reason });
    });
  }

  /** The certificate was withdrawn: its proposed case is decided. In the caller's transaction; harmless to repeat. */
  async decided(tx: Tx, by: Author, certificateId: string): Promise<void> {
    const found = await tx.maybe<WithdrawalRow>(
      `select ${WITHDRAWAL_COLUMNS} from inspection.withdrawal_case w where w.certificate_id = $1 and w.state = 'proposed' for update of w`,
      [certificateId],
    );
    if (!found) return;
    const step = await this.decide(tx, found, 'decide', { roles: ['system'] });
    await this.apply(tx, by, found, { ...step, action: 'decide' });
  }

  /**
   * The drafted decision was cancelled, or the certificate taken out of it: the case can be proposed anew. In the caller's
   * transaction; harmless to repeat.
   */
  async returned(tx: Tx, by: Author, draft: { decisionId: string; certificateId?: string }): Promise<void> {
    const found = await tx.query<WithdrawalRow>(
      `select ${WITHDRAWAL_COLUMNS} from inspection.withdrawal_case w
        where w.status_decision_id = $1 and ($2::uuid is null or w.certificate_id = $2) and w.state = 'proposed' order by w.id for update of w`,
      [draft.decisionId, draft.certificateId ?? null],
    );
    for (const one of found) {
      const step = await this.decide(tx, one, 'return', { roles: ['system'] });
      await this.apply(tx, by, one, { ...step, action: 'return' });
    }
  }

  private async locked(tx: Tx, ctx: CommandContext, id: string): Promise<WithdrawalRow> {
    const found = await loadWithdrawal(tx, ctx.actor, id, 'for update of w');
    assertVersion(ctx.expectedVersion, found.version);
    return found;
  }

  private async decide(
    tx: Tx,
    found: WithdrawalRow,
    action: WithdrawalAction,
    who: { roles: readonly WithdrawalRole[]; reason?: string },
  ) {
    const facts = {
      reason: who.reason,
      today: await dayOf(tx),
      explainUntil: found.explainUntil,
      explained: found.explainedAt !== null,
      stars: found.stars,
      hasMinistryDecision: found.ministryNumber !== null,
    };
    return valueOrThrow(withdrawalWorkflow.decide({ state: found.state, action, roles: [...who.roles], facts }));
  }

  private async apply(
    tx: Tx,
    by: Author,
    found: WithdrawalRow,
    step: { action: WithdrawalAction; from: string; to: string; decisionId?: string; reason?: string },
  ): Stepped {
    const { action, from, to, decisionId, reason } = step;
    await this.set(tx, found, `state = $3, status_decision_id = coalesce($4, status_decision_id)`, [
      to,
      decisionId ?? null,
    ]);
    await recordTransition(tx, by, { entity: 'withdrawal-case', id: found.id, action, from, to, reason });
    const told = TOLD[action];
    const { id: withdrawalId, certificateId, producerId } = found;
    if (told) await addEvent(tx, told, { withdrawalId, certificateId, producerId }, by);
    return { version: found.version + 1, state: to };
  }

  private async set(tx: Tx, found: WithdrawalRow, assignments: string, values: readonly unknown[]): Promise<void> {
    assertOneUpdated(
      await tx.execute(
        `update inspection.withdrawal_case set ${assignments}, version = version + 1 where id = $1 and version = $2`,
        [found.id, found.version, ...values],
      ),
    );
  }

  private async noted(tx: Tx, ctx: CommandContext, found: WithdrawalRow, action: string): Stepped {
    const { id, state, version } = found;
    await recordTransition(tx, ctx, { entity: 'withdrawal-case', id, action, from: state, to: state });
    return { version: version + 1, state };
  }
}

async function dayOf(tx: Tx): Promise<LocalDate> {
  return (await tx.one<{ today: LocalDate }>(`select platform.today() as today`)).today;
}

/** What the decision will say as its reason. */
function groundsOf(found: WithdrawalRow): string {
  const conclusion = `${found.authority}, văn bản ${found.conclusionNumber} ngày ${formatDate(found.concludedOn)}.`;
  const ministry =
    found.ministryNumber === null || found.ministryOn === null
      ? ''
      : ` Quyết định của Bộ số ${found.ministryNumber} ngày ${formatDate(found.ministryOn)}.`;
  return `${found.explanation} Căn cứ: ${conclusion}${ministry}`;
}
