import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { isEditable } from '../domain/dossier-workflow';
import { AttachPapers, type UseInDossier } from './attach-papers';
import { checkDates, paperValues, type PaperFacts } from './paper-facts';
import { WalletAccess } from './wallet-access';

/** A paper that comes into being together with its first file. */
export interface NewPaper extends PaperFacts {
  readonly producerId: string;
  readonly attach: readonly UseInDossier[];
}

/** The file with these bytes that the owner already has. */
export interface KnownFile {
  readonly fileId: string;
  readonly paperId: string;
  readonly paperTitle: string;
}

/** Places in a wallet for what is uploaded: the same bytes of one owner are one file of one paper. */
@Injectable()
export class WalletUploads {
  constructor(
    private readonly access: WalletAccess,
    private readonly papers: AttachPapers,
  ) {}

  /**
   * Whose wallet the file goes to. @throws `producer.not_found`, `dossier.paper_not_found`, `dossier.paper_of_other`,
   * `dossier.paper_dates`; of the dossiers to attach to: `dossier.not_found`, `dossier.not_editable`, `dossier.criterion_unknown`
   */
  async owner(tx: Tx, actor: Actor, paperId: string, paper: NewPaper | undefined): Promise<string> {
    if (paper === undefined) return (await this.access.paper(tx, actor, paperId)).producerId;
    const { id: producerId } = await this.access.owner(tx, actor, paper.producerId);
    checkDates(paper);
    const taken = await this.producerOf(tx, paperId);
    if (taken !== undefined && taken !== producerId) throw new DomainError('dossier.paper_of_other');
    for (const use of paper.attach) {
      const dossier = await this.papers.editable(tx, { actor }, use.dossierId);
      if (dossier.producerId !== producerId) throw new DomainError('dossier.paper_of_other');
      await this.papers.checkCriteria(tx, dossier, use.criteria);
    }
    return producerId;
  }

  /** One at a time for each owner, so that the same bytes sent twice at once are found. */
  async lock(tx: Tx, producerId: string): Promise<void> {
    await tx.execute(`select pg_advisory_xact_lock(hashtextextended('dossiers.wallet:' || $1, 0))`, [producerId]);
  }

  known(tx: Tx, producerId: string, sha256: string): Promise<KnownFile | undefined> {
    return tx.maybe<KnownFile>(
      `select f.id as "fileId", p.id as "paperId", p.title as "paperTitle"
         from dossiers.paper_file f join dossiers.paper p on p.id = f.paper_id
        where f.sha256 = $2 and p.producer_id = $1 order by f.added_at, f.id limit 1`,
      [producerId, sha256],
    );
  }

  /** Makes the paper unless it is there, and uses it where its dossiers can still be changed. */
  async place(tx: Tx, actor: Actor, paperId: string, paper: NewPaper | null): Promise<void> {
    if (paper === null) return;
    await this.access.owner(tx, actor, paper.producerId);
    await tx.execute(
      `insert into dossiers.paper (id, producer_id, kind, title, number, issuer, issued_on, expires_on, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now()) on conflict (id) do nothing`,
      [paperId, paper.producerId, ...paperValues(paper)],
    );
    if ((await this.producerOf(tx, paperId)) !== paper.producerId) throw new DomainError('dossier.paper_of_other');
    await this.attachOpen(tx, actor, { id: paperId, producerId: paper.producerId }, paper.attach);
  }

  /** A dossier that was filed while the file was on its way stays as it is; the paper then stands in the wallet alone. */
  async attachOpen(
    tx: Tx,
    actor: Actor,
    paper: { id: string; producerId: string },
    uses: readonly UseInDossier[],
  ): Promise<void> {
    const states = await tx.query<{ id: string; state: string }>(
      `select id, state from dossiers.dossier where id = any($1) order by id for update`,
      [uses.map((use) => use.dossierId)],
    );
    const open = new Set(states.filter(({ state }) => isEditable(state as 'draft')).map(({ id }) => id));
    await this.papers.attach(
      tx,
      { actor },
      paper,
      uses.filter((use) => open.has(use.dossierId)),
    );
  }

  private async producerOf(tx: Tx, paperId: string): Promise<string | undefined> {
    const row = await tx.maybe<{ producerId: string }>(
      `select producer_id as "producerId" from dossiers.paper where id = $1`,
      [paperId],
    );
    return row?.producerId;
  }
}
