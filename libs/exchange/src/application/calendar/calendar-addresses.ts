import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Env } from '@app/config';
import { IdentityFacade } from '@app/identity';
import { DomainError, localDate, type Instant } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { WorklistRegistry } from '@app/platform/http';
import { entriesOf } from '../../domain/calendar/deadlines';
import { calendarFile } from '../../infrastructure/calendar-file';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Secret addresses under which a person's deadlines are read by calendar programs. */
@Injectable()
export class CalendarAddresses {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly identity: IdentityFacade,
    private readonly worklist: WorklistRegistry,
    private readonly env: Env,
  ) {}

  /** When the address in use was made; null when there is none. It cannot be shown again. */
  async mine(actor: Actor): Promise<{ createdAt: Instant | null }> {
    const found = await this.uow.read((tx) =>
      tx.maybe<{ createdAt: Instant }>(
        `select created_at as "createdAt" from exchange.calendar_address where user_id = $1 and revoked_at is null`,
        [actor.userId],
      ),
    );
    return { createdAt: found?.createdAt ?? null };
  }

  /** A new address; the one before ends. The token is derived, so it stands neither in the table nor in the stored answer. */
  async renew(ctx: CommandContext): Promise<{ url: string }> {
    const { id } = await this.uow.command(ctx, 'exchange.calendar.renew', async (tx) => {
      await this.end(tx, ctx);
      const made = tx.newId();
      await tx.execute(
        `insert into exchange.calendar_address (id, user_id, token_hash, created_at) values ($1, $2, $3, platform.now())`,
        [made, ctx.actor.userId, hashOf(this.tokenOf(made))],
      );
      const change = { entity: 'calendar-address', id: made, action: 'create', from: null, to: 'current' };
      await recordTransition(tx, ctx, change);
      return { id: made };
    });
    return { url: new URL(`/api/calendar/${this.tokenOf(id)}.ics`, this.env.PUBLIC_URL).href };
  }

  revoke(ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'exchange.calendar.revoke', (tx) => this.end(tx, ctx));
  }

  /** The calendar behind an address, with the rights that its owner has now. @throws `calendar.not_found` */
  async read(token: string): Promise<string> {
    return this.uow.read(async (tx) => {
      const owner = await tx.maybe<{ userId: string }>(
        `select a.user_id as "userId" from exchange.calendar_address a join identity.app_user u on u.id = a.user_id and u.state = 'active'
          where a.token_hash = $1 and a.revoked_at is null`,
        [hashOf(token)],
      );
      if (!owner) throw new DomainError('calendar.not_found');
      const actor = await this.identity.actorFor(tx, owner.userId);
      const { items } = await this.worklist.collect(tx, actor);
      const deadlines = items.flatMap(({ kind, title, to, dueOn }) =>
        dueOn === null ? [] : [{ kind, title, to, dueOn: localDate(dueOn) }],
      );
      const about = { owner: owner.userId, publicUrl: this.env.PUBLIC_URL, at: await tx.now() };
      return calendarFile(entriesOf(deadlines), about);
    });
  }

  private async end(tx: Tx, ctx: CommandContext): Promise<void> {
    const ended = await tx.query<{ id: string }>(
      `update exchange.calendar_address set revoked_at = platform.now() where user_id = $1 and revoked_at is null returning id`,
      [ctx.actor.userId],
    );
    for (const { id } of ended)
      await recordTransition(tx, ctx, {
        entity: 'calendar-address',
        id,
        action: 'revoke',
        from: 'current',
        to: 'revoked',
      });
  }

  private tokenOf(id: string): string {
    return createHmac('sha256', this.env.APP_SECRET).update(`calendar\n${id}`).digest('base64url');
  }
}
