import { Injectable } from '@nestjs/common';
import { CertificatesFacade } from '@app/certificates';
import { DossiersFacade, type FollowUp } from '@app/dossiers';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type CommandContext, type Tx } from '@app/platform/database';
import { hindranceOf, type FollowUpKind, type Hindrance } from '../domain/hindrance';
import { CycleFilters } from './cycle-filters';
import { CycleQueries, type CycleView } from './cycle-queries';
import { CYCLE_COLUMNS, type CycleRow } from './cycle-record';
import { OPEN_DOSSIER } from './reassessment-access';

export interface OpeningLine {
  readonly cycle: CycleView;
  readonly hindrance: Hindrance | null;
}

/** What was opened for a product, or why nothing was. */
export interface OpenedLine {
  readonly cycleId: string;
  readonly productName: string;
  readonly hindrance: Hindrance | null;
  readonly dossierId: string | null;
  /** Titles of papers that came along. */
  readonly carried: string[];
  readonly gaps: { title: string; why: string }[];
}

/** Opens dossiers that go on from what was filed before: for one product, or for many at once with a look beforehand. */
@Injectable()
export class OpenDossiers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly filters: CycleFilters,
    private readonly queries: CycleQueries,
    private readonly certificates: CertificatesFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** What would happen; nothing does. */
  preview(actor: Actor, cycleIds: readonly string[], kind: FollowUpKind): Promise<OpeningLine[]> {
    return this.uow.read((tx) => this.lines(tx, actor, cycleIds, kind));
  }

  /** Those without a hindrance get their dossier; the others are named. */
  open(
    input: { cycleIds: readonly string[]; roundId: string; kind: FollowUpKind },
    ctx: CommandContext,
  ): Promise<OpenedLine[]> {
    return this.uow.command(ctx, 'reassessment.open-dossiers', async (tx) => {
      const opened: OpenedLine[] = [];
      for (const { cycle, hindrance } of await this.lines(tx, ctx.actor, input.cycleIds, input.kind)) {
        const made = hindrance === null ? await this.openOne(tx, ctx, cycle, input) : null;
        const { id: cycleId, productName } = cycle;
        opened.push({
          ...{ cycleId, productName, hindrance, dossierId: made?.dossierId ?? null },
          carried: made?.carried.map(({ title }) => title) ?? [],
          gaps: made?.gaps.map(({ title, why }) => ({ title, why })) ?? [],
        });
      }
      return opened;
    });
  }

  /** @throws `reassessment.cycle_not_found`, `reassessment.not_possible` with the hindrance, `dossier.exists` */
  one(
    cycleId: string,
    input: { roundId: string; kind: FollowUpKind },
    ctx: CommandContext,
  ): Promise<{ dossierId: string; carried: number; gaps: number }> {
    return this.uow.command(ctx, 'reassessment.open-dossier', async (tx) => {
      const [line] = await this.lines(tx, ctx.actor, [cycleId], input.kind);
      if (!line) throw new DomainError('reassessment.cycle_not_found');
      if (line.hindrance !== null)
        throw new DomainError('reassessment.not_possible', { hindrance: line.hindrance, state: line.cycle.shown });
      const { dossierId, carried, gaps } = await this.openOne(tx, ctx, line.cycle, input);
      return { dossierId, carried: carried.length, gaps: gaps.length };
    });
  }

  private async openOne(
    tx: Tx,
    ctx: CommandContext,
    cycle: CycleView,
    { roundId, kind }: { roundId: string; kind: FollowUpKind },
  ): Promise<FollowUp> {
    const { dossierId: fromDossierId } = await this.certificates.certificate(tx, cycle.certificateId);
    return this.dossiers.openFollowUp(tx, ctx, { productId: cycle.productId, roundId, kind, fromDossierId });
  }

  private async lines(tx: Tx, actor: Actor, ids: readonly string[], kind: FollowUpKind): Promise<OpeningLine[]> {
    const { sql, params } = await this.filters.where(tx, actor.scopeFor(OPEN_DOSSIER), { ids });
    const rows = await tx.query<CycleRow>(
      `select ${CYCLE_COLUMNS} from reassessment.cycle c where ${sql} order by coalesce(c.ends_on, 'infinity'), c.id`,
      params,
    );
    const views = await this.queries.views(tx, rows);
    return views.map((cycle) => ({ cycle, hindrance: hindranceOf(cycle, kind) }));
  }
}
