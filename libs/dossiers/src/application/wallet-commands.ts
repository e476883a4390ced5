import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { assertVersion, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { AttachPapers, type UseInDossier } from './attach-papers';
import { checkDates, paperValues, type PaperFacts } from './paper-facts';
import { WalletAccess } from './wallet-access';

/** Changes in a producer's wallet. What was filed keeps its own frozen copy, whatever happens here. */
@Injectable()
export class WalletCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: WalletAccess,
    private readonly papers: AttachPapers,
  ) {}

  /** What stands on a paper. @throws `dossier.paper_not_found`, `dossier.paper_dates`, `conflict.stale_version` */
  save(id: string, facts: PaperFacts, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'dossiers.wallet.save', async (tx) => {
      const paper = await this.access.paper(tx, ctx.actor, id, 'for update');
      assertVersion(ctx.expectedVersion, paper.version);
      checkDates(facts);
      return tx.one<{ version: number }>(
        `update dossiers.paper set kind = $2, title = $3, number = $4, issuer = $5, issued_on = $6, expires_on = $7,
                version = version + 1 where id = $1 returning version`,
        [id, ...paperValues(facts)],
      );
    });
  }

  /**
   * A newer paper in the place of an older one (a renewed certificate): dossiers in work use the newer one from now on, filed ones
   * keep the old one. @throws `dossier.paper_not_found`, `dossier.paper_dates`, `dossier.paper_replaced`
   */
  renew(id: string, facts: PaperFacts, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'dossiers.wallet.renew', async (tx) => {
      const old = await this.access.paper(tx, ctx.actor, id, 'for update');
      if (old.replaced) throw new DomainError('dossier.paper_replaced');
      assertVersion(ctx.expectedVersion, old.version);
      checkDates(facts);
      const newer = tx.newId();
      await tx.execute(
        `insert into dossiers.paper (id, producer_id, kind, title, number, issuer, issued_on, expires_on, replaces_id, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now())`,
        [newer, old.producerId, ...paperValues(facts), id],
      );
      await this.takeOver(tx, ctx, id, newer);
      return { id: newer };
    });
  }

  /** Uses one paper in several dossiers, in one act. @throws see {@link AttachPapers.attach} */
  attach(id: string, uses: readonly UseInDossier[], ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'dossiers.wallet.attach', async (tx) => {
      const paper = await this.access.paper(tx, ctx.actor, id, 'for update');
      if (paper.replaced) throw new DomainError('dossier.paper_replaced');
      await this.papers.attach(tx, ctx, paper, uses);
    });
  }

  /** Takes a paper out of the wallet that no dossier uses or has ever been filed with. @throws `dossier.paper_in_use` */
  remove(id: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'dossiers.wallet.remove', async (tx) => {
      const { producerId } = await this.access.paper(tx, ctx.actor, id, 'for update');
      const used = await tx.maybe(
        `select 1 where exists (select 1 from dossiers.dossier_paper where paper_id = $1)
            or exists (select 1 from dossiers.paper where replaces_id = $1)
            or exists (select 1 from dossiers.paper_reminder where paper_id = $1)
            or exists (select 1 from dossiers.dossier_version v join dossiers.dossier d on d.id = v.dossier_id
                        where d.producer_id = $2 and v.manifest -> 'papers' @> jsonb_build_array(jsonb_build_object('id', $1::text)))`,
        [id, producerId],
      );
      if (used) throw new DomainError('dossier.paper_in_use');
      await tx.execute(`delete from dossiers.upload where paper_id = $1`, [id]);
      await tx.execute(`delete from dossiers.paper_file where paper_id = $1`, [id]);
      await tx.execute(`delete from dossiers.paper where id = $1`, [id]);
    });
  }

  /** Dossiers in work that the actor may change go over to the newer paper. */
  private async takeOver(tx: Tx, ctx: CommandContext, old: string, newer: string): Promise<void> {
    const uses = await tx.query<UseInDossier & { checklistCode?: string }>(
      `select x.dossier_id as "dossierId", x.checklist_code as "checklistCode", x.criteria
         from dossiers.dossier_paper x join dossiers.dossier d on d.id = x.dossier_id
        where x.paper_id = $1 and d.state in ('draft', 'supplement-asked') order by x.dossier_id`,
      [old],
    );
    for (const use of uses) {
      await this.papers.editable(tx, { actor: ctx.actor }, use.dossierId);
      await tx.execute(`delete from dossiers.dossier_paper where dossier_id = $1 and paper_id = $2`, [
        use.dossierId,
        old,
      ]);
      await this.papers.row(tx, use.dossierId, newer, use);
      await this.papers.touch(tx, use.dossierId);
    }
  }
}
