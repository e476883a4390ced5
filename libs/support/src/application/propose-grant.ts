import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { recordTransition, UnitOfWork, type CommandContext, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { aboveCeiling } from '../domain/grant-workflow';
import { conditionFault, grantCeiling, type Source } from '../domain/policy';
import { ProductStanding, type Standing } from './product-standing';
import { lineOf, type LineOfResolution } from './resolutions';
import { PROPOSE_GRANT } from './support-access';

export interface ProposalInput {
  readonly lineId: string;
  readonly productId: string;
  readonly year: number;
  readonly source: Source;
  /** Total cost, where the line supports a share of it. */
  readonly cost?: string | undefined;
  readonly asked: string;
}

interface Proposal {
  readonly id: string;
  readonly line: LineOfResolution;
  readonly standing: Standing;
  readonly ceiling: bigint;
  readonly input: ProposalInput;
}

const isTaken = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'constraint' in error && error.constraint === 'grant_once';

/** Proposes support for a product by a line of a resolution; the conditions of the line are looked at here. */
@Injectable()
export class ProposeGrant {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly producers: ProducersFacade,
    private readonly standing: ProductStanding,
  ) {}

  /** @throws `support.line_not_found`, `producer.product_not_found`, `support.grant_exists`, `support.above_ceiling`, those of the conditions */
  execute(input: ProposalInput, ctx: CommandContext): Promise<{ id: string }> {
    return this.uow.command(ctx, 'support.grant.propose', async (tx) => {
      const line = await lineOf(tx, input.lineId);
      const standing = (await this.standing.of(tx, [input.productId])).get(input.productId);
      if (!standing) throw new DomainError('producer.product_not_found', { path: 'productId' });
      await this.producers.producerInScope(tx, ctx.actor.scopeFor(PROPOSE_GRANT), standing.product.producerId);
      const fault = conditionFault(line, standing.facts);
      if (fault) throw fault;
      const cost = input.cost === undefined ? null : BigInt(input.cost);
      const ceiling = grantCeiling({ percent: line.percent, ceiling: BigInt(line.ceiling) }, cost);
      const above = aboveCeiling(BigInt(input.asked), ceiling, 'asked');
      if (above) throw above;
      const id = tx.newId();
      await this.insert(tx, ctx, { id, line, standing, ceiling, input });
      await recordTransition(tx, ctx, { entity: 'support-grant', id, action: 'propose', from: null, to: 'proposed' });
      return { id };
    });
  }

  private async insert(tx: Tx, ctx: CommandContext, proposal: Proposal): Promise<void> {
    const { id, line, standing, ceiling, input } = proposal;
    const { product, certificate, facts } = standing;
    const rated = line.stars.length > 0 ? certificate : undefined;
    try {
      await tx.execute(
        `insert into support.support_grant (id, line_id, resolution_id, product_id, producer_id, unit_id, certificate_id, product_name,
                                            producer_name, producer_kind, stars, once, needs_acceptance, year, source, cost, ceiling, asked,
                                            proposed_by, proposed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, platform.now())`,
        [
          ...[id, line.id, line.resolutionId, product.id, product.producerId, product.unitId, rated?.id ?? null],
          ...[product.name, product.producerName, facts.producerKind, certificate?.stars ?? null],
          ...[!line.repeatable, line.needsAcceptance, input.year, input.source, input.cost ?? null],
          ...[ceiling.toString(), input.asked, ctx.actor.userId],
        ],
      );
    } catch (error) {
      throw isTaken(error) ? new DomainError('support.grant_exists', { path: 'productId' }) : error;
    }
  }
}
