import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { IdentityFacade, TryLanes } from '@app/identity';
import { addDays, DomainError, valueOrThrow, type LocalDate } from '@app/kernel';
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
import { ProgrammeFacade } from '@app/programme';
import { canonicalCode, codeFrom } from '../domain/one-time-code';
import { mandateWorkflow, type MandateRole, type MandateState } from '../domain/mandate-workflow';
import { mandateRevoked, mandateTaken } from '../events';
import { CODE_MINUTES, MANDATE_DAYS } from './journey-settings';

export const GIVE_MANDATE = 'journeys.mandate.give';
export type HelperKind = 'commune-officer' | 'youth-union' | 'consultant';

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
  readonly codeLives: boolean;
  readonly version: number;
}

const COLUMNS = `m.id, m.producer_id as "producerId", m.giver_id as "giverId", m.helper_id as "helperId", m.state,
  m.code_until > platform.now() and m.valid_through >= platform.today() as "codeLives", m.version`;

const hashOf = (typed: string): Buffer => createHash('sha256').update(canonicalCode(typed)).digest();

/** Offers, takes up and ends mandates, and puts a session under one. */
@Injectable()
export class MandateCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly programme: ProgrammeFacade,
    private readonly identity: IdentityFacade,
    private readonly lanes: TryLanes,
    private readonly env: Env,
  ) {}

  /**
   * The producer agrees. Only the code's hash is kept; a repeated request makes the same code again from its own key.
   * @throws `producer.not_found`, `journey.not_found`, `journey.mandate_too_long`
   */
  async offer(input: MandateInput, ctx: CommandContext): Promise<{ id: string; code: string; codeMinutes: number }> {
    const code = this.codeFor(ctx);
    const made = await this.uow.command(ctx, 'journeys.mandate.offer', async (tx) => {
      const { organisationIds } = ctx.actor.scopeFor(GIVE_MANDATE);
      if (!organisationIds.includes(input.producerId)) throw new DomainError('producer.not_found');
      await this.producers.producer(tx, input.producerId);
      await this.checkJourney(tx, input);
      await this.checkLastDay(tx, input.validThrough);
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

  private codeFor({ actor, idempotencyKey }: CommandContext): string {
    const secret = `mandate\n${actor.userId}\n${idempotencyKey}`;
    return codeFrom(createHmac('sha256', this.env.APP_SECRET).update(secret).digest());
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
    const own = await this.identity.usersOfOrganisations(tx, [mandate.producerId]);
    if (own.some(({ userId }) => userId === ctx.actor.userId)) throw new DomainError('journey.own_mandate');
    const facts = { codeLives: mandate.codeLives };
    const step = valueOrThrow(
      mandateWorkflow.decide({ state: mandate.state, action: 'take', roles: ['helper'], facts }),
    );
    assertOneUpdated(
      await tx.execute(
        `update journeys.mandate set state = $2, helper_id = $3, taken_at = platform.now(), version = version + 1
          where id = $1 and version = $4`,
        [mandate.id, step.to, ctx.actor.userId, mandate.version],
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

  /** Producer or helper ends it, at once. @throws `journey.mandate_not_found` */
  revoke(id: string, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'journeys.mandate.revoke', async (tx) => {
      const mandate = await tx.maybe<StoredMandate>(
        `select ${COLUMNS} from journeys.mandate m where m.id = $1 and (m.producer_id = any($2::uuid[]) or m.helper_id = $3) for update`,
        [id, [...ctx.actor.scopeFor(GIVE_MANDATE).organisationIds], ctx.actor.userId],
      );
      if (!mandate) throw new DomainError('journey.mandate_not_found');
      assertVersion(ctx.expectedVersion, mandate.version);
      const roles = rolesOf(ctx.actor, mandate);
      const step = valueOrThrow(
        mandateWorkflow.decide({ state: mandate.state, action: 'revoke', roles, facts: { codeLives: false } }),
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

  private async checkJourney(tx: Tx, { producerId, journeyId }: MandateInput): Promise<void> {
    if (journeyId === undefined) return;
    const known = await tx.query(`select 1 from journeys.record where producer_id = $1 and journey_id = $2 limit 1`, [
      producerId,
      journeyId,
    ]);
    if (known.length === 0) throw new DomainError('journey.not_found', { path: 'journeyId' });
  }

  private async checkLastDay(tx: Tx, validThrough: string): Promise<void> {
    const today = await this.programme.today(tx);
    const last: LocalDate = addDays(today, await readSetting(tx, MANDATE_DAYS));
    if (validThrough < today || validThrough > last)
      throw new DomainError('journey.mandate_too_long', { path: 'validThrough', last });
  }
}

/** Which side of a mandate somebody stands on. */
export function rolesOf(actor: Actor, mandate: { producerId: string; helperId: string | null }): MandateRole[] {
  return [
    ...(actor.scopeFor(GIVE_MANDATE).organisationIds.includes(mandate.producerId) ? (['giver'] as const) : []),
    ...(mandate.helperId === actor.userId ? (['helper'] as const) : []),
  ];
}
