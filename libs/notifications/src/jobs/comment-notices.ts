import { Injectable } from '@nestjs/common';
import { DossiersFacade } from '@app/dossiers';
import type { DossierCommentEvent } from '@app/dossiers/events';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** A question is told to the producer, an answer to who asked, a comment to the officers it names; never what it says. */
@Injectable()
export class CommentNotices extends NoticeHandler<DossierCommentEvent> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly dossiers: DossiersFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<DossierCommentEvent>): Promise<Draft[]> {
    const comment = await this.dossiers.comment(tx, data.commentId);
    if (comment === undefined) throw new Error('the comment of an event is not there');
    const { audience, side, mentions, authorId, productName, producerId, unitId, desk, askers } = comment;
    const facts = { dossierId: data.dossierId, productName };
    if (side === 'producer') {
      const asked = askers.length > 0 ? askers : await this.recipients.desk(tx, desk ?? 'commune', unitId);
      return [draft(asked, 'dossier.answered', facts)];
    }
    const named = draft(
      mentions.filter((each) => each !== authorId),
      'dossier.mentioned',
      facts,
    );
    if (audience === 'office') return [named];
    return [draft(await this.recipients.producer(tx, producerId), 'dossier.asked', facts), named];
  }
}
