import { Injectable } from '@nestjs/common';
import { DossiersFacade } from '@app/dossiers';
import type { PaperExpiring } from '@app/dossiers/events';
import { formatDate } from '@app/kernel';
import { UnitOfWork, type Tx } from '@app/platform/database';
import type { Message } from '@app/platform/outbox';
import { draft, NoticeWriter, type Draft } from '../application/notice-writer';
import { Recipients } from '../application/recipients';
import { NoticeHandler } from './notice-handler';

/** A paper in use ends soon: its producer is told. */
@Injectable()
export class PaperNotices extends NoticeHandler<PaperExpiring> {
  constructor(
    uow: UnitOfWork,
    writer: NoticeWriter,
    private readonly recipients: Recipients,
    private readonly dossiers: DossiersFacade,
  ) {
    super(uow, writer);
  }

  protected async drafts(tx: Tx, { data }: Message<PaperExpiring>): Promise<Draft[]> {
    const paper = await this.dossiers.paperInUse(tx, data.paperId);
    if (paper === undefined || paper.expiresOn === null) return []; // mended or taken out meanwhile
    const { title, expiresOn, productNames } = paper;
    const products = productNames.map((name) => `“${name}”`).join(', ');
    const facts = { paperId: data.paperId, title, products, expiresOn: formatDate(expiresOn) };
    return [draft(await this.recipients.producer(tx, data.producerId), 'paper.expiring', facts)];
  }
}
