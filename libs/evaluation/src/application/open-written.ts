import { Injectable } from '@nestjs/common';
import { CriteriaFacade } from '@app/criteria';
import { DossiersFacade, type FrozenDossier } from '@app/dossiers';
import { addDays, DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
import { assertOneUpdated, recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { sittingWorkflow } from '../domain/sitting-workflow';
import { writtenOpened } from '../events';
import { visibleCase, type StoredCase } from './case-state';
import { loadSitting, quorumAt } from './council-state';
import { assertCouncil, MANAGE_SITTING } from './evaluation-access';
import { MoveCase } from './move-case';

export interface WrittenInput {
  readonly councilId: string;
  readonly roundId: string;
  readonly caseIds: readonly string[];
  /** Last day for sending the sheet back; the procedure's limit unless given. */
  readonly dueOn?: string | undefined;
}

/** Words that stand where a session has its place. */
export const WRITTEN_PLACE = 'Lấy ý kiến bằng văn bản';

/** Last day by which the council must have spoken: so many days after the file was found complete. */
export function writtenLimit(criteria: CriteriaFacade, dossier: FrozenDossier | undefined): LocalDate | undefined {
  const terms = dossier && criteria.writtenOpinion(dossier.procedureId);
  if (!terms || dossier.kind !== 'reassessment' || dossier.acceptedOn === null) return undefined;
  return addDays(dossier.acceptedOn, terms.days);
}

/**
 * Asks a council for its opinion in writing (reassessment, 26/2026): one act plans and opens the consultation and puts the products
 * before it. Members send their sheets back until its last day.
 */
@Injectable()
export class OpenWritten {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
    private readonly moving: MoveCase,
  ) {}

  /** All or none. @throws `evaluation.written_not_foreseen` with the product, `evaluation.written_due_day` with the limit */
  execute(input: WrittenInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'evaluation.written.open', async (tx) => {
      await assertCouncil(tx, ctx.actor, MANAGE_SITTING, input.councilId);
      await this.programme.roundForShare(tx, input.roundId);
      const cases: StoredCase[] = [];
      for (const id of [...new Set(input.caseIds)].sort())
        cases.push(await visibleCase(tx, ctx.actor, id, 'for update'));
      const limitOn = await this.limitOf(tx, cases);
      const dueOn = await this.dueDay(tx, input.dueOn, limitOn);
      const id = await this.begin(tx, ctx, input, { limitOn, dueOn });
      const { councilId, roundId } = input;
      for (const stored of cases) await this.moving.callBefore(tx, ctx, stored, { id, councilId, roundId });
      await addEvent(tx, writtenOpened, { sittingId: id, councilId }, ctx);
      return { id };
    });
  }

  /** The earliest limit of the products: none of them may be late because of another one. */
  private async limitOf(tx: Tx, cases: readonly StoredCase[]): Promise<LocalDate> {
    const dossiers = await this.dossiers.frozenMany(
      tx,
      cases.map((stored) => stored.dossierId),
    );
    let earliest: LocalDate | undefined;
    for (const stored of cases) {
      const limit = writtenLimit(this.criteria, dossiers.get(stored.dossierId));
      if (limit === undefined || stored.state !== 'assigned' || stored.writtenSittingId !== null)
        throw new DomainError('evaluation.written_not_foreseen', { case_id: stored.id, path: 'caseIds' });
      if (earliest === undefined || limit < earliest) earliest = limit;
    }
    if (earliest === undefined) throw new DomainError('evaluation.written_not_foreseen', { path: 'caseIds' });
    return earliest;
  }

  /** Between today and the limit; where the limit has passed already, any day from today on that is named. */
  private async dueDay(tx: Tx, wanted: string | undefined, limitOn: LocalDate): Promise<LocalDate> {
    const today = await this.programme.today(tx);
    const dueOn = (wanted ?? limitOn) as LocalDate;
    if (dueOn < today || (dueOn > limitOn && limitOn >= today))
      throw new DomainError('evaluation.written_due_day', { path: 'dueOn', limit_on: limitOn });
    return dueOn;
  }

  private async begin(
    tx: Tx,
    ctx: CommandContext,
    { councilId, roundId }: WrittenInput,
    { limitOn, dueOn }: { limitOn: LocalDate; dueOn: LocalDate },
  ): Promise<string> {
    const id = tx.newId();
    await tx.execute(
      `insert into evaluation.sitting (id, council_id, round_id, held_on, place, mode, due_on, limit_on)
       values ($1, $2, $3, platform.today(), $4, 'written', $5, $6)`,
      [id, councilId, roundId, WRITTEN_PLACE, dueOn, limitOn],
    );
    await recordTransition(tx, ctx, { entity: 'sitting', id, action: 'plan', from: null, to: 'planned' });
    const sitting = await loadSitting(tx, id);
    const { quorum, presidingMemberId } = quorumAt(sitting);
    const { mode, state, version } = sitting;
    const facts = { mode, quorum, inHand: 0, reason: undefined, continuesOn: undefined, today: sitting.heldOn };
    const step = valueOrThrow(sittingWorkflow.decide({ state, action: 'open', roles: ['manager'], facts }));
    assertOneUpdated(
      await tx.execute(
        `update evaluation.sitting set state = $2, presiding_member_id = $3, version = version + 1 where id = $1 and version = $4`,
        [id, step.to, presidingMemberId, version],
      ),
    );
    await recordTransition(tx, ctx, {
      entity: 'sitting',
      id,
      action: 'open',
      from: step.from,
      to: step.to,
      facts: { dueOn },
    });
    return id;
  }
}
