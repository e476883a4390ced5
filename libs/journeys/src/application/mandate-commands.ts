import { Injectable } from '@nestjs/common';
import { IdentityFacade, TryLanes } from '@app/identity';
import { DomainError, valueOrThrow } from '@app/kernel';
import {
  assertOneUpdated,
  assertVersion,
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { ProducersFacade } from '@app/producers';
import { mandateWorkflow, type MandateRole, type MandateState } from '../domain/mandate-workflow';
import { mandateConfirmed, mandateRevoked, mandateTaken } from '../events';
import { kindOfHelper, type HelperKind } from './ask-mandate';
import { CODE_MINUTES, HELPER_MOST } from './journey-settings';
import { hashOf, MandateCode } from './mandate-code';
import { MandateLimits } from './mandate-limits';

export const GIVE_MANDATE = 'journeys.mandate.give';

export interface MandateInput {
  readonly producerId: string;
  /** One product's way; left out: everything of the producer. */
  readonly journeyId?: string | undefined;
  readonly helperKind: HelperKind;
  readonly validThrough: string;
}

interface StoredMandate {
  readonly id: string;
  readonly producerId: string;
  readonly giverId: string;
  readonly helperId: string | null;
  readonly state: MandateState;
  readonly asked: boolean;
  readonly codeLives: boolean;
  readonly version: number;
}

const COLUMNS = `m.id, m.producer_id as "producerId", m.giver_id as "giverId", m.helper_id as "helperId", m.state, m.asked,
  m.code_until > platform.now() and m.valid_through >= platform.today() as "codeLives", m.version`;

/** Offers, takes up and ends mandates, and puts a session under one. */
@Injectable()
export class MandateCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly identity: IdentityFacade,
    private readonly lanes: TryLanes,
    private readonly code: MandateCode,
    private readonly limits: MandateLimits,
  ) {}

  /**
   * The producer agrees. Only the code's hash is kept; a repeated request makes the same code again from its own key.
   * @throws `producer.not_found`, `journey.not_found`, `journey.mandate_too_long`
   */
  async offer(input: MandateInput, ctx: CommandContext): Promise<{ id: string; code: string; codeMinutes: number }> {
    const code = this.code.ofOffer(ctx.actor.userId, ctx.idempotencyKey);
    const made = await this.uow.command(ctx, 'journeys.mandate.offer', async (tx) => {
      const { organisationIds } = ctx.actor.scopeFor(GIVE_MANDATE);
      if (!organisationIds.includes(input.producerId)) throw new DomainError('producer.not_found');
      await this.producers.producer(tx, input.producerId);
      await this.limits.journey(tx, input.producerId, input.journeyId);
      await this.limits.lastDay(tx, input.validThrough);
      const [id, codeMinutes] = [tx.newId(), await readSetting(tx, CODE_MINUTES)];
      await tx.execute(
        `insert into journeys.mandate (id, producer_id, journey_id, giver_id, helper_kind, code_hash, code_until, valid_through, created_at)
         values ($1, $2, $3, $4, $5, $6, platform.now() + make_interval(mins => $7), $8, platform.now())`,
        [
          ...[id, input.producerId, input.journeyId ?? null, ctx.actor.userId, input.helperKind],
          ...[hashOf(code), codeMinutes, input.validThrough],
        ],
      );
      await recordTransition(tx, ctx, { entity: 'mandate', id, action: 'offer', from: null, to: 'offered' });
      return { id, codeMinutes };
    });
    return { ...made, code };
  }

  /** The helper types the code. Wrong ones are counted and slow the person down. @throws `journey.code_wrong`, `journey.own_mandate` */
  async take(code: string, ctx: CommandContext): Promise<{ id: string }> {
    const lanes = [`mandate ${ctx.actor.userId}`];
    await this.lanes.refuseWhileWaiting(lanes);
    try {
      return await this.uow.command(ctx, 'journeys.mandate.take', (tx) => this.taken(tx, hashOf(code), ctx));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'journey.code_wrong') await this.lanes.countFailure(lanes);
      throw error;
    }
  }

  private async taken(tx: Tx, hash: Buffer, ctx: CommandContext): Promise<{ id: string }> {
    const mandate = await tx.maybe<StoredMandate>(
      `select ${COLUMNS} from journeys.mandate m where m.code_hash = $1 for update`,
      [hash],
    );
    if (mandate?.state !== 'offered') throw new DomainError('journey.code_wrong');
    if (mandate.asked && mandate.helperId !== ctx.actor.userId) throw new DomainError('journey.code_wrong');
    const own = await this.identity.usersOfOrganisations(tx, [mandate.producerId]);
    if (own.some(({ userId }) => userId === ctx.actor.userId)) throw new DomainError('journey.own_mandate');
    if (!mandate.asked) await this.limits.number(tx, ctx.actor, HELPER_MOST);
    const facts = { codeLives: mandate.codeLives, asked: mandate.asked };
    const step = valueOrThrow(
      mandateWorkflow.decide({ state: mandate.state, action: 'take', roles: ['helper'], facts }),
    );
    assertOneUpdated(
      await tx.execute(
        `update journeys.mandate set state = $2, helper_id = $3, taken_at = platform.now(), version = version + 1,
                helper_kind = coalesce($5, helper_kind)
          where id = $1 and version = $4`,
        [mandate.id, step.to, ctx.actor.userId, mandate.version, kindOfHelper(ctx.actor) ?? null],
      ),
    );
    await this.lanes.forget(tx, `mandate ${ctx.actor.userId}`);
    await recordTransition(tx, ctx, {
      entity: 'mandate',
      id: mandate.id,
      action: 'take',
      from: step.from,
      to: step.to,
    });
    await addEvent(tx, mandateTaken, { mandateId: mandate.id, producerId: mandate.producerId }, ctx);
    return { id: mandate.id };
  }

  /** The producer agrees to what a helper asked for. @throws `journey.mandate_not_found`, `journey.mandate_over` */
  confirm(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'journeys.mandate.confirm', async (tx) => {
      const mandate = await this.mine(tx, id, ctx);
      const roles = rolesOf(ctx.actor, mandate);
      const facts = { codeLives: mandate.codeLives, asked: mandate.asked };
      const step = valueOrThrow(mandateWorkflow.decide({ state: mandate.state, action: 'confirm', roles, facts }));
      assertOneUpdated(
        await tx.execute(
          `update journeys.mandate set state = $2, giver_id = $3, taken_at = platform.now(), version = version + 1
            where id = $1 and version = $4`,
          [id, step.to, ctx.actor.userId, mandate.version],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'mandate', id, action: 'confirm', from: step.from, to: step.to });
      await addEvent(tx, mandateConfirmed, { mandateId: id, producerId: mandate.producerId }, ctx);
      return { version: mandate.version + 1 };
    });
  }

  /** Locked, for either side of it. */
  private async mine(tx: Tx, id: string, ctx: CommandContext): Promise<StoredMandate> {
    const mandate = await tx.maybe<StoredMandate>(
      `select ${COLUMNS} from journeys.mandate m where m.id = $1 and (m.producer_id = any($2::uuid[]) or m.helper_id = $3) for update`,
      [id, [...ctx.actor.scopeFor(GIVE_MANDATE).organisationIds], ctx.actor.userId],
    );
    if (!mandate) throw new DomainError('journey.mandate_not_found');
    assertVersion(ctx.expectedVersion, mandate.version);
    return mandate;
  }

  /** Producer or helper ends it, at once. @throws `journey.mandate_not_found` */
  revoke(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'journeys.mandate.revoke', async (tx) => {
      const mandate = await this.mine(tx, id, ctx);
      const roles = rolesOf(ctx.actor, mandate);
      const step = valueOrThrow(
        mandateWorkflow.decide({
          state: mandate.state,
          action: 'revoke',
          roles,
          facts: { codeLives: false, asked: mandate.asked },
        }),
      );
      assertOneUpdated(
        await tx.execute(
          `update journeys.mandate set state = $2, version = version + 1 where id = $1 and version = $3`,
          [id, step.to, mandate.version],
        ),
      );
      await recordTransition(tx, ctx, { entity: 'mandate', id, action: 'revoke', from: step.from, to: step.to });
      await addEvent(tx, mandateRevoked, { mandateId: id, producerId: mandate.producerId }, ctx);
      return { version: mandate.version + 1 };
    });
  }

  /** From here on this session fills in for the producer. @throws `journey.mandate_over` */
  enter(id: string, sessionToken: string, userId: string): Promise<void> {
    return this.uow.run(async (tx) => {
      const lives = await tx.maybe(
        `select 1 from journeys.mandate where id = $1 and helper_id = $2 and state = 'active' and valid_through >= platform.today()`,
        [id, userId],
      );
      if (lives === undefined) throw new DomainError('journey.mandate_over');
      await this.identity.actIn(tx, sessionToken, id);
    });
  }

  /** The session is the person's own again. */
  leave(sessionToken: string): Promise<void> {
    return this.uow.run((tx) => this.identity.actIn(tx, sessionToken, null));
  }
}

/** Which side of a mandate somebody stands on. */
export function rolesOf(actor: Actor, mandate: { producerId: string; helperId: string | null }): MandateRole[] {
  return [
    ...(actor.scopeFor(GIVE_MANDATE).organisationIds.includes(mandate.producerId) ? (['giver'] as const) : []),
    ...(mandate.helperId === actor.userId ? (['helper'] as const) : []),
  ];
}
