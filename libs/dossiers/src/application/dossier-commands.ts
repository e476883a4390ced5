import { Injectable } from '@nestjs/common';
import { PlansFacade } from '@app/business-plans';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { AttachPapers } from './attach-papers';
import { WRITE_DOSSIER } from './dossier-access';
import { FollowUps } from './follow-ups';
import { checkDates, paperValues, type PaperInput } from './paper-facts';
import type { StoredDossier } from './stored-dossier';

export interface DossierInput {
  readonly productId: string;
  readonly roundId: string;
  readonly kind: StoredDossier['kind'];
  readonly planId?: string | undefined;
}

/** Begins dossiers and keeps their papers. */
@Injectable()
export class DossierCommands {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly plans: PlansFacade,
    private readonly papers: AttachPapers,
    private readonly followUps: FollowUps,
  ) {}

  /**
   * A draft for a round; for an upgrade or a reassessment it goes on from the newest accepted dossier of the product.
   * @throws `producer.product_not_found`, `dossier.exists`, `dossier.plan_of_other`, `plan.not_approved`,
   * `dossier.kind_not_in_round`, `dossier.kind_does_not_fit`
   */
  create(input: DossierInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'dossiers.create', async (tx) => {
      const product = await this.producers.product(tx, input.productId);
      const scope = ctx.actor.scopeFor(WRITE_DOSSIER);
      const producer = scope.recordIds?.includes(product.id)
        ? await this.producers.producer(tx, product.producerId)
        : await this.producers.producerInScope(tx, scope, product.producerId).catch((error: unknown) => {
            throw error instanceof DomainError ? new DomainError('producer.product_not_found') : error;
          });
      await this.followUps.assertKindFits(tx, input.kind, input.roundId);
      if (!(await this.followUps.kindsOf(tx, product.id)).includes(input.kind))
        throw new DomainError('dossier.kind_does_not_fit', { path: 'kind' });
      await this.checkPlan(tx, input.planId, producer.id);
      const { kind } = input;
      const before = kind === 'first' ? undefined : await this.followUps.newestAccepted(tx, product.id);
      if (kind !== 'first' && before !== undefined) {
        const follow = { productId: product.id, roundId: input.roundId, kind, fromDossierId: before };
        const { dossierId } = await this.followUps.open(tx, ctx, follow);
        if (input.planId !== undefined) await this.papers.touch(tx, dossierId, `, plan_id = $2`, [input.planId]);
        return { id: dossierId };
      }
      const id = tx.newId();
      const added = await tx.execute(
        `insert into dossiers.dossier (id, product_id, producer_id, unit_id, round_id, plan_id, kind, sheet_no, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now()) on conflict do nothing`,
        [
          id,
          product.id,
          producer.id,
          producer.unitId,
          input.roundId,
          input.planId ?? null,
          input.kind,
          product.sheetNo,
        ],
      );
      if (added === 0) throw new DomainError('dossier.exists');
      await recordTransition(tx, ctx, { entity: 'dossier', id, action: 'create', from: null, to: 'draft' });
      return { id };
    });
  }

  /** Sets the approved plan of a dossier in work, or takes it out. */
  setPlan(id: string, planId: string | undefined, ctx: CommandContext): Promise<{ version: number }> {
    return this.uow.command(ctx, 'dossiers.plan', async (tx) => {
      const dossier = await this.papers.editable(tx, ctx, id);
      await this.checkPlan(tx, planId, dossier.producerId);
      return this.papers.touch(tx, id, `, plan_id = $2`, [planId ?? null]);
    });
  }

  /** A new paper of the producer, attached to the dossier. @throws `dossier.criterion_unknown`, `dossier.paper_dates` */
  addPaper(id: string, input: PaperInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'dossiers.paper.add', async (tx) => {
      const dossier = await this.papers.editable(tx, ctx, id);
      await this.checkPaper(tx, dossier, input);
      const paperId = tx.newId();
      await tx.execute(
        `insert into dossiers.paper (id, producer_id, kind, title, number, issuer, issued_on, expires_on, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, platform.now())`,
        [paperId, dossier.producerId, ...paperValues(input)],
      );
      await this.papers.row(tx, id, paperId, input);
      await this.papers.touch(tx, id);
      return { id: paperId };
    });
  }

  /** Changes a paper of a dossier in work. What was filed before keeps its own frozen copy. */
  savePaper(id: string, paperId: string, input: PaperInput, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'dossiers.paper.save', async (tx) => {
      const { expectedVersion: _paperVersion, ...anyVersion } = ctx;
      const dossier = await this.papers.editable(tx, anyVersion, id);
      await this.checkPaper(tx, dossier, input);
      const changed = await tx.execute(
        `update dossiers.paper set kind = $3, title = $4, number = $5, issuer = $6, issued_on = $7, expires_on = $8, version = version + 1
          where id = $1 and producer_id = $2 and ($9::int is null or version = $9)`,
        [paperId, dossier.producerId, ...paperValues(input), ctx.expectedVersion ?? null],
      );
      if (changed === 0) {
        const known = await tx.maybe(`select 1 from dossiers.paper where id = $1 and producer_id = $2`, [
          paperId,
          dossier.producerId,
        ]);
        throw new DomainError(known ? 'conflict.stale_version' : 'dossier.paper_not_found');
      }
      await this.papers.row(tx, id, paperId, input);
      await this.papers.touch(tx, id);
    });
  }

  /** Carries a paper of the producer's wallet into this dossier. @throws `dossier.paper_of_other` */
  attach(
    id: string,
    paperId: string,
    input: Pick<PaperInput, 'checklistCode' | 'criteria'>,
    ctx: CommandContext,
  ): Promise<void> {
    return this.uow.command(ctx, 'dossiers.paper.attach', async (tx) => {
      const dossier = await this.papers.editable(tx, ctx, id);
      const own = await tx.maybe(`select 1 from dossiers.paper where id = $1 and producer_id = $2`, [
        paperId,
        dossier.producerId,
      ]);
      if (!own) throw new DomainError('dossier.paper_of_other');
      await this.papers.checkCriteria(tx, dossier, input.criteria);
      await this.papers.row(tx, id, paperId, input);
      await this.papers.touch(tx, id);
    });
  }

  /** Takes a paper out of the dossier; it stays in the wallet. */
  detach(id: string, paperId: string, ctx: CommandContext): Promise<void> {
    return this.uow.command(ctx, 'dossiers.paper.detach', async (tx) => {
      await this.papers.editable(tx, ctx, id);
      const gone = await tx.execute(`delete from dossiers.dossier_paper where dossier_id = $1 and paper_id = $2`, [
        id,
        paperId,
      ]);
      if (gone === 0) throw new DomainError('dossier.paper_not_found');
      await this.papers.touch(tx, id);
    });
  }

  private async checkPlan(tx: Tx, planId: string | undefined, producerId: string): Promise<void> {
    if (planId === undefined) return;
    const plan = await this.plans.approvedPlanToBuildOn(tx, planId);
    if (plan.producerId !== producerId) throw new DomainError('dossier.plan_of_other');
  }

  private async checkPaper(tx: Tx, dossier: StoredDossier, input: PaperInput): Promise<void> {
    checkDates(input);
    await this.papers.checkCriteria(tx, dossier, input.criteria);
  }
}
