import { Injectable } from '@nestjs/common';
import { DomainError, valueOrThrow } from '@app/kernel';
import { assertOneUpdated, recordTransition, UnitOfWork, type Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { decisionContent, itemsOf, loadDecision, sha256Of } from '../application/decision-record';
import { assertNoConflict } from '../application/ranking-access';
import { decisionWorkflow } from '../domain/decision-workflow';
import { decisionPublished } from '../events';

/** Publishes approved decisions whose moment has come, in the name of who set it; once each, also when two workers look at once. */
@Injectable()
export class PublishDue {
  constructor(private readonly uow: UnitOfWork) {}

  /** @returns how many were published */
  async run(): Promise<{ published: number }> {
    const due = await this.uow.read((tx) =>
      tx.query<{ id: string }>(
        `select id from ranking.decision where state = 'approved' and publish_at <= platform.now() order by publish_at, id limit 20`,
      ),
    );
    let published = 0;
    for (const { id } of due) if (await this.uow.run((tx) => this.publish(tx, id))) published += 1;
    return { published };
  }

  private async publish(tx: Tx, id: string): Promise<boolean> {
    const due = await tx.maybe<{ by: string }>(
      `select publish_set_by as by from ranking.decision d
        where id = $1 and state = 'approved' and publish_at <= platform.now() for update of d`,
      [id],
    );
    if (!due) return false;
    const decision = await loadDecision(tx, id);
    const items = await itemsOf(tx, decision);
    const author = { actor: { userId: due.by }, requestId: `publish-due:${id}` };
    const signed = { number: decision.number ?? '', decidedOn: decision.decidedOn ?? '' };
    const facts = {
      ...{ actorId: due.by, preparedBy: decision.preparedBy, items: items.length, reason: undefined },
      approvedSha256: decision.contentSha256,
      currentSha256: sha256Of(decisionContent(decision, signed, items)),
    };
    try {
      await assertNoConflict(tx, due.by, items);
      const step = valueOrThrow(
        decisionWorkflow.decide({ state: decision.state, action: 'publish', roles: ['publisher'], facts }),
      );
      assertOneUpdated(
        await tx.execute(
          `update ranking.decision set state = $4, published_by = $3, published_at = platform.now(), published_on = platform.today(),
                  version = version + 1 where id = $1 and version = $2`,
          [id, decision.version, due.by, step.to],
        ),
      );
      const { from, to } = step;
      await recordTransition(tx, author, {
        entity: 'decision',
        id,
        action: 'publish',
        from,
        to,
        reason: 'Theo giờ đã hẹn',
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.giveBack(tx, author, decision, error.code);
      return false;
    }
    const { roundId, level } = decision;
    await addEvent(tx, decisionPublished, { decisionId: id, roundId, level, count: items.length }, author);
    return true;
  }

  /** What may not be published now waits for a person; the reason stands in the history. */
  private async giveBack(
    tx: Tx,
    author: Parameters<typeof recordTransition>[1],
    { id, version }: { id: string; version: number },
    code: string,
  ): Promise<void> {
    assertOneUpdated(
      await tx.execute(
        `update ranking.decision set publish_at = null, publish_set_by = null, version = version + 1 where id = $1 and version = $2`,
        [id, version],
      ),
    );
    const facts = { code };
    await recordTransition(tx, author, {
      ...{ entity: 'decision', id, action: 'publication-refused', from: 'approved', to: 'approved', facts },
    });
  }
}
