import { Inject, Injectable, Optional } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { IdentityFacade } from '@app/identity';
import { UnitOfWork, type Actor, type CommandContext, type Role, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { scopeParams, scopeSql } from '@app/programme';
import { dossierCommented } from '../events';
import { DossierAccess, WRITE_DOSSIER } from './dossier-access';
import { DossierReadPolicy } from './dossier-read-policy';
import { visibleDossier, type StoredDossier } from './stored-dossier';

export const COMMENT_DOSSIER = 'dossiers.comment.write';

/** For whom somebody speaks about a dossier. */
export type CommentSide = 'office' | 'producer';

export interface DossierComment {
  readonly id: string;
  readonly audience: CommentSide;
  readonly side: CommentSide;
  readonly body: string;
  readonly authorName: string;
  readonly mentioned: string[];
  readonly at: string;
}

export interface CommentsView {
  /** Null: this person reads the dossier, but takes no part in what is said about it (council members, leaders). */
  readonly side: CommentSide | null;
  readonly items: DossierComment[];
  /** Officers who can be named. */
  readonly people: { id: string; name: string; role: Role }[];
  /** The newest of question and answer came from the office. */
  readonly waitsForProducer: boolean;
}

const OFFICES: readonly Role[] = ['commune-officer', 'district-secretary', 'provincial-office'];

/**
 * Comments on a dossier, append-only. Among the offices over its unit; and questions to the producer, who reads and answers those
 * only. A council judges by the dossier: its members read neither.
 */
@Injectable()
export class DossierComments {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly identity: IdentityFacade,
    @Optional() @Inject(DossierReadPolicy) private readonly policy?: DossierReadPolicy,
  ) {}

  /** Newest first. @throws `dossier.not_found` */
  list(actor: Actor, id: string, page: { after: string | undefined; limit: number }): Promise<CommentsView> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      const side = await this.sideOf(tx, actor, dossier);
      if (side === null) return { side, items: [], people: [], waitsForProducer: false };
      const items = await tx.query<DossierComment>(
        `select c.id, c.audience, c.side, c.body, u.display_name || coalesce(', làm thay ' || b.display_name, '') as "authorName", c.at,
                array(select m.display_name from identity.app_user m where m.id = any(c.mentions) order by 1) as mentioned
           from dossiers.comment c join identity.app_user u on u.id = c.author_id left join identity.app_user b on b.id = c.on_behalf_of
          where c.dossier_id = $1 and (c.audience = 'producer' or $2::boolean) and ($3::uuid is null or c.id < $3)
          order by c.id desc limit $4`,
        [id, side === 'office', page.after ?? null, page.limit + 1],
      );
      const last = await tx.maybe<{ side: CommentSide }>(
        `select side from dossiers.comment where dossier_id = $1 and audience = 'producer' order by id desc limit 1`,
        [id],
      );
      const people = side === 'office' ? await this.people(tx, dossier) : [];
      return {
        ...{ side, items, waitsForProducer: last?.side === 'office' },
        people: people.filter((person) => person.id !== actor.userId),
      };
    });
  }

  /** @throws `dossier.not_found`, `dossier.comment_not_yours`, `dossier.mention_unknown` */
  add(
    id: string,
    input: { body: string; audience: CommentSide; mentions?: readonly string[] | undefined },
    ctx: CommandContext,
  ): Promise<{ id: string }> {
    return this.uow.command(ctx, 'dossiers.comment', async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor: ctx.actor }, id);
      const side = await this.sideOf(tx, ctx.actor, dossier);
      const mentions = [...new Set(input.mentions ?? [])];
      if (side === null || (side === 'producer' && (input.audience === 'office' || mentions.length > 0)))
        throw new DomainError('dossier.comment_not_yours');
      if (mentions.length > 0) {
        const known = new Set((await this.people(tx, dossier)).map((person) => person.id));
        if (mentions.some((each) => !known.has(each)))
          throw new DomainError('dossier.mention_unknown', { path: 'mentions' });
      }
      const commentId = tx.newId();
      await tx.execute(
        `insert into dossiers.comment (id, dossier_id, audience, side, body, mentions, author_id, on_behalf_of, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now())`,
        [
          commentId,
          id,
          input.audience,
          side,
          input.body,
          mentions,
          ctx.actor.userId,
          ctx.actor.acting?.onBehalfOf ?? null,
        ],
      );
      await addEvent(tx, dossierCommented, { dossierId: id, commentId }, ctx);
      return { id: commentId };
    });
  }

  /** The producer's own people (and helpers under its mandate) speak for it, officers over its unit for the office. */
  private async sideOf(tx: Tx, actor: Actor, dossier: StoredDossier): Promise<CommentSide | null> {
    const own = actor.scopeFor(WRITE_DOSSIER);
    if (own.organisationIds.includes(dossier.producerId) || (own.recordIds?.includes(dossier.id) ?? false))
      return 'producer';
    if (!actor.can(COMMENT_DOSSIER)) return null;
    const covered = await tx.maybe(
      `select 1 from dossiers.dossier d where d.id = $1 and ${scopeSql('d', 2, 'producer_id', 'id')}`,
      [dossier.id, ...scopeParams(actor.scopeFor(COMMENT_DOSSIER))],
    );
    return covered === undefined ? null : 'office';
  }

  /** Officers over the unit of the dossier; nobody who has a conflict of interest in it. */
  private async people(tx: Tx, dossier: StoredDossier): Promise<CommentsView['people']> {
    const found = new Map<string, CommentsView['people'][number]>();
    for (const role of OFFICES)
      for (const { userId, displayName } of await this.identity.usersWithRoleOver(tx, role, dossier.unitId))
        if (!found.has(userId)) found.set(userId, { id: userId, name: displayName, role });
    const hidden: string[] = this.policy ? await this.policy.conflictedIn(tx, dossier.id) : [];
    return [...found.values()].filter(({ id }) => !hidden.includes(id));
  }
}
