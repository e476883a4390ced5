import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type Actor, type CommandContext } from '@app/platform/database';
import { addJob } from '@app/platform/queue';
import { ProgrammeFacade } from '@app/programme';
import { makeArchive } from './archive-job';
import {
  ARCHIVE_COLUMNS,
  ARCHIVE_FROM,
  loadArchive,
  MANAGE_ARCHIVE,
  noteArchiveProgress,
  type ArchiveRow,
} from './archive-record';

/** Archives of rounds: asked for and looked at by the provincial office. */
@Injectable()
export class RoundArchives {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly programme: ProgrammeFacade,
  ) {}

  /**
   * The worker makes it. Scores of a round that is not closed are nobody's yet.
   * @throws `programme.round_not_found`, `archive.round_open`, `archive.running`
   */
  request(input: { readonly roundId: string; readonly purpose: string }, ctx: CommandContext): Promise<{ id: string }> {
    this.mustReachAll(ctx.actor);
    return this.uow.command(ctx, 'exchange.archive.request', async (tx) => {
      const round = await this.programme.roundForShare(tx, input.roundId);
      if (round.state !== 'closed') throw new DomainError('archive.round_open', { path: 'roundId', round: round.name });
      const running = await tx.maybe<{ id: string }>(
        `select id from exchange.round_archive where round_id = $1 and state = 'requested'`,
        [round.id],
      );
      if (running) throw new DomainError('archive.running', { archiveId: running.id });
      const id = tx.newId();
      await tx.execute(
        `insert into exchange.round_archive (id, round_id, purpose, requested_by, requested_at) values ($1, $2, $3, $4, platform.now())`,
        [id, round.id, input.purpose, ctx.actor.userId],
      );
      const facts = { purpose: input.purpose, roundId: round.id };
      await recordTransition(tx, ctx, { entity: 'archive', id, action: 'request', from: null, to: 'requested', facts });
      await noteArchiveProgress(tx, id, 0);
      await addJob(tx, makeArchive, { archiveId: id }, ctx);
      return { id };
    });
  }

  /** Newest first. */
  list(
    actor: Actor,
    page: { readonly q: string | undefined; readonly after: string | undefined; readonly limit: number },
  ): Promise<ArchiveRow[]> {
    this.mustReachAll(actor);
    return this.uow.read((tx) =>
      tx.query<ArchiveRow>(
        `select ${ARCHIVE_COLUMNS} from ${ARCHIVE_FROM} where ($1::uuid is null or a.id < $1)
            and ($3::text is null or platform.fold(r.name) like '%' || platform.fold($3) || '%')
          order by a.id desc limit $2`,
        [page.after ?? null, page.limit + 1, page.q ?? null],
      ),
    );
  }

  /** @throws `archive.not_found`, `archive.not_ready` */
  async file(actor: Actor, id: string): Promise<{ sha256: string; name: string }> {
    this.mustReachAll(actor);
    const archive = await this.uow.read((tx) => loadArchive(tx, id));
    if (archive.storedSha256 === null) throw new DomainError('archive.not_ready');
    return { sha256: archive.storedSha256, name: `OCOP - ${archive.roundName}.zip` };
  }

  /** An archive is of the whole province. */
  private mustReachAll(actor: Actor): void {
    if (!actor.scopeFor(MANAGE_ARCHIVE).all) throw new DomainError('auth.forbidden');
  }
}
