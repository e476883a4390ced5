import { Injectable } from '@nestjs/common';
import { IdentityFacade, TryLanes } from '@app/identity';
import { DomainError } from '@app/kernel';
import {
  recordTransition,
  UnitOfWork,
  type Actor,
  type CommandContext,
  type Role,
  type Tx,
} from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { readSetting } from '@app/platform/settings';
import { scopeParams, scopeSql } from '@app/programme';
import { mandateAsked } from '../events';
import { ASKED_HOURS, HELPER_MOST } from './journey-settings';
import { hashOf, MandateCode } from './mandate-code';
import { MandateLimits } from './mandate-limits';

export const ASK_MANDATE = 'journeys.mandate.ask';
export type HelperKind = 'commune-officer' | 'youth-union' | 'consultant';

const KIND_OF_ROLE: Partial<Record<Role, HelperKind>> = {
  'commune-officer': 'commune-officer',
  'youth-union-member': 'youth-union',
  consultant: 'consultant',
};

/** As what somebody helps: his role says it, whatever was ticked. */
export const kindOfHelper = (actor: Actor): HelperKind | undefined =>
  actor.roles.map((role) => KIND_OF_ROLE[role]).find((kind) => kind !== undefined);

export interface AskedInput {
  /** A producer of the own area, or … */
  readonly producerId?: string | undefined;
  /** … the e-mail address or phone number with which the producer logs in, as he tells it. */
  readonly login?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly validThrough: string;
}

/** The helper asks; nothing is his before the producer agrees. */
@Injectable()
export class AskMandate {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly lanes: TryLanes,
    private readonly limits: MandateLimits,
    private readonly code: MandateCode,
  ) {}

  /**
   * Unknown logins are counted and slow the person down.
   * @throws `journey.producer_unknown`, `journey.producer_without_account`, `journey.own_mandate`, `journey.too_many_mandates`
   */
  async execute(input: AskedInput, ctx: CommandContext): Promise<{ id: string }> {
    const lanes = [`mandate-ask ${ctx.actor.userId}`];
    await this.lanes.refuseWhileWaiting(lanes);
    try {
      return await this.uow.command(ctx, 'journeys.mandate.ask', (tx) => this.asked(tx, input, ctx));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'journey.producer_unknown')
        await this.lanes.countFailure(lanes);
      throw error;
    }
  }

  private async asked(tx: Tx, input: AskedInput, ctx: CommandContext): Promise<{ id: string }> {
    const helperKind = kindOfHelper(ctx.actor);
    if (helperKind === undefined) throw new DomainError('journey.not_a_helper');
    const { producerId, giverId } = await this.giverOf(tx, input, ctx.actor);
    await this.limits.journey(tx, producerId, input.journeyId);
    await this.limits.lastDay(tx, input.validThrough);
    await this.limits.number(tx, ctx.actor, HELPER_MOST);
    const id = tx.newId();
    await tx.execute(
      `insert into journeys.mandate (id, producer_id, journey_id, giver_id, helper_id, helper_kind, asked, code_hash, code_until, valid_through, created_at)
       values ($1, $2, $3, $4, $5, $6, true, $7, platform.now() + make_interval(hours => $8), $9, platform.now())`,
      [
        ...[id, producerId, input.journeyId ?? null, giverId, ctx.actor.userId, helperKind],
        ...[hashOf(this.code.ofAsked(id)), await readSetting(tx, ASKED_HOURS), input.validThrough],
      ],
    );
    await recordTransition(tx, ctx, { entity: 'mandate', id, action: 'ask', from: null, to: 'offered' });
    await addEvent(tx, mandateAsked, { mandateId: id, producerId }, ctx);
    return { id };
  }

  /** The producer and the person of his who is asked. */
  private async giverOf(tx: Tx, input: AskedInput, actor: Actor): Promise<{ producerId: string; giverId: string }> {
    const producerId = input.producerId ?? (await this.byLogin(tx, input.login ?? ''));
    if (input.producerId !== undefined) await this.assertInArea(tx, input.producerId, actor);
    const people = await this.identity.usersOfOrganisations(tx, [producerId]);
    if (people.some(({ userId }) => userId === actor.userId)) throw new DomainError('journey.own_mandate');
    const [giver] = people;
    if (giver === undefined) throw new DomainError('journey.producer_without_account', { path: 'producerId' });
    return { producerId, giverId: giver.userId };
  }

  private async byLogin(tx: Tx, login: string): Promise<string> {
    const [producerId] = await this.identity.organisationsOfLogin(tx, login);
    if (producerId === undefined) throw new DomainError('journey.producer_unknown', { path: 'login' });
    return producerId;
  }

  /** Picking from a list is for the desk of the commune; all others must have the login from the producer himself. */
  private async assertInArea(tx: Tx, producerId: string, actor: Actor): Promise<void> {
    if (!actor.roles.includes('commune-officer')) throw new DomainError('producer.not_found', { path: 'producerId' });
    const found = await tx.maybe(`select 1 from producers.producer p where p.id = $1 and ${scopeSql('p', 2, 'id')}`, [
      producerId,
      ...scopeParams(actor.scopeFor(ASK_MANDATE)),
    ]);
    if (found === undefined) throw new DomainError('producer.not_found', { path: 'producerId' });
  }
}
