import { Inject, Injectable, Optional } from '@nestjs/common';
import { CriteriaFacade, levelOf, type ProcedureLevel } from '@app/criteria';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent, type EventContract } from '@app/platform/outbox';
import { ProgrammeFacade } from '@app/programme';
import { dossierWorkflow, type DossierAction, type DossierFacts, type DossierRole } from '../domain/dossier-workflow';
import {
  dossierAcceptanceUndone,
  dossierAccepted,
  dossierOpinionSent,
  dossierRefused,
  dossierSupplementAsked,
  dossierWithdrawn,
  type DossierEvent,
} from '../events';
import { DECIDE_INTAKE, DossierAccess, WRITE_OPINION } from './dossier-access';
import { eventData } from './dossier-event-data';
import { DossierReadPolicy } from './dossier-read-policy';
import { visibleDossier, type StoredDossier } from './stored-dossier';

type IntakeAction = Exclude<DossierAction, 'submit'>;

const EVENTS: Readonly<Record<IntakeAction, EventContract<DossierEvent>>> = {
  accept: dossierAccepted,
  refuse: dossierRefused,
  'ask-supplement': dossierSupplementAsked,
  withdraw: dossierWithdrawn,
  'undo-accept': dossierAcceptanceUndone,
};

export interface SupplementInput {
  /** Parts of the dossier that are wanted, each with a note. */
  readonly items: readonly { readonly code: string; readonly note: string }[];
  readonly dueOn: string;
}

export interface OpinionInput {
  readonly items: readonly { readonly code: string; readonly holds: boolean; readonly note: string }[];
  readonly letterNo: string;
  readonly letterOn: string;
}

/** What the desks do with a filed dossier: accept, refuse, ask for more, give an opinion and send on (domain page §4.4). */
@Injectable()
export class Intake {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    @Optional() @Inject(DossierReadPolicy) private readonly councils?: DossierReadPolicy,
  ) {}

  /** @throws `dossier.opinion_first`, `dossier.reason_missing`, `dossier.supplement_day_past` */
  act(
    id: string,
    action: IntakeAction,
    input: { reason?: string | undefined; supplement?: SupplementInput },
    ctx: CommandContext,
  ): Promise<{ version: number }> {
    return this.uow.command(ctx, `dossiers.${action}`, (tx) => this.actIn(tx, ctx, { id, action, ...input }));
  }

  /** The same within an open transaction. Who takes back an act of the same day acts as `undoer` of the desk. */
  async actIn(
    tx: Tx,
    ctx: CommandContext,
    {
      id,
      action,
      reason,
      supplement,
    }: { id: string; action: IntakeAction; reason?: string | undefined; supplement?: SupplementInput },
  ): Promise<{ version: number }> {
    const dossier = await visibleDossier(tx, this.access, ctx, id, 'for update');
    const desk = await this.deskOf(tx, dossier);
    const isUndo = action === 'undo-accept';
    const facts: DossierFacts = {
      missing: [],
      reason,
      isFirstFiling: false,
      filingFault: undefined,
      deskGivesOpinion: desk?.act === 'opinion',
      supplementLate: false,
      onCouncilList: isUndo && ((await this.councils?.isListed(tx, id)) ?? false),
    };
    const held = await this.roles(tx, ctx.actor, dossier, desk);
    const roles: DossierRole[] = isUndo && held.includes('desk') ? ['undoer'] : held;
    const step = valueOrThrow(dossierWorkflow.decide({ state: dossier.state, action, roles, facts }));
    if (supplement) await this.ask(tx, ctx, id, supplement, reason ?? '');
    assertOneUpdated(
      await tx.execute(
        `update dossiers.dossier set state = $2, version = version + 1,
                accepted_at = case $4 when 'accept' then platform.now() when 'undo-accept' then null else accepted_at end
          where id = $1 and version = $3`,
        [id, step.to, dossier.version, action],
      ),
    );
    await recordTransition(tx, ctx, { entity: 'dossier', id, action, from: step.from, to: step.to, reason });
    if (step.from !== 'draft') await addEvent(tx, EVENTS[action], await eventData(tx, id), ctx);
    return { version: dossier.version + 1 };
  }

  /**
   * The opinion of a level that gives no points (form 03): an answer on each item, sent up with a letter. Late is possible and
   * stays visible as late.
   * @throws `dossier.no_opinion_here`, `dossier.opinion_incomplete`
   */
  giveOpinion(id: string, input: OpinionInput, ctx: CommandContext): Promise<{ version: number; late: boolean }> {
    return this.uow.command(ctx, 'dossiers.opinion', async (tx) => {
      const dossier = await visibleDossier(tx, this.access, ctx, id, 'for update');
      const desk = await this.deskOf(tx, dossier);
      const may = await this.access.isAtDesk(
        tx,
        ctx.actor.scopeFor(WRITE_OPINION),
        dossier.deskUnitId,
        desk?.unitKind ?? null,
      );
      const procedure =
        dossier.procedureId === null ? undefined : await this.criteria.procedure(tx, dossier.procedureId);
      if (!may || dossier.state !== 'submitted' || desk?.act !== 'opinion' || !procedure?.opinion || !desk.passUp)
        throw new DomainError('dossier.no_opinion_here');
      const wanted = procedure.opinion.items.map((item) => item.code);
      const missing = wanted.filter((code) => !input.items.some((item) => item.code === code));
      if (missing.length > 0 || input.items.length !== wanted.length)
        throw new DomainError('dossier.opinion_incomplete', { missing });
      const { late } = await tx.one<{ late: boolean }>(
        `update dossiers.opinion set items = $2, letter_no = $3, letter_on = $4, sent_at = platform.now(), given_by = $5
          where dossier_id = $1 and sent_at is null returning platform.today() > due_on as late`,
        [id, JSON.stringify(input.items), input.letterNo, input.letterOn, ctx.actor.userId],
      );
      await this.moveTo(tx, dossier, levelOf(procedure, desk.passUp.to));
      const facts = { letterNo: input.letterNo, late, to: desk.passUp.to };
      await recordTransition(tx, ctx, {
        entity: 'dossier',
        id,
        action: 'send-opinion',
        from: 'submitted',
        to: 'submitted',
        facts,
      });
      await addEvent(tx, dossierOpinionSent, await eventData(tx, id), ctx);
      return { version: dossier.version + 1, late };
    });
  }

  /** The level whose desk holds the dossier. */
  async deskOf(tx: Tx, dossier: StoredDossier): Promise<ProcedureLevel | undefined> {
    if (dossier.procedureId === null || dossier.desk === null) return undefined;
    return levelOf(await this.criteria.procedure(tx, dossier.procedureId), dossier.desk);
  }

  /** Roles of the dossier workflow that the actor has. */
  async roles(tx: Tx, actor: Actor, dossier: StoredDossier, desk: ProcedureLevel | undefined): Promise<DossierRole[]> {
    const atDesk = await this.access.isAtDesk(
      tx,
      actor.scopeFor(DECIDE_INTAKE),
      dossier.deskUnitId,
      desk?.unitKind ?? null,
    );
    return [
      ...((await this.access.isWriter(tx, actor, dossier)) ? (['writer'] as const) : []),
      ...(atDesk ? (['desk'] as const) : []),
    ];
  }

  /** Moves a dossier to the desk of another level. */
  async moveTo(tx: Tx, dossier: Pick<StoredDossier, 'id' | 'unitId'>, level: ProcedureLevel): Promise<void> {
    const unit =
      level.unitKind === null ? undefined : await this.programme.enclosing(tx, dossier.unitId, level.unitKind);
    await tx.execute(`update dossiers.dossier set desk = $2, desk_unit_id = $3, version = version + 1 where id = $1`, [
      dossier.id,
      level.level,
      unit?.id ?? null,
    ]);
  }

  private async ask(tx: Tx, ctx: CommandContext, id: string, input: SupplementInput, reason: string): Promise<void> {
    if (input.dueOn < (await this.programme.today(tx)))
      throw new DomainError('dossier.supplement_day_past', { path: 'dueOn' });
    await tx.execute(
      `insert into dossiers.supplement_request (id, dossier_id, items, reason, due_on, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, platform.now())`,
      [tx.newId(), id, JSON.stringify(input.items), reason, input.dueOn, ctx.actor.userId],
    );
  }
}
