import { Injectable } from '@nestjs/common';
import { CriteriaFacade, criteriaOf, type AgreedOptions } from '@app/criteria';
import { DossiersFacade, type DossierComparison } from '@app/dossiers';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { READ_RESULT } from './evaluation-access';

/** What the council said of the product the last time. */
export interface EarlierResult {
  readonly star: number;
  readonly shownMean: string;
  readonly closedAt: string;
  /** The option that the council agreed on at each criterion with a mark. */
  readonly options: readonly { readonly key: string; readonly title: string; readonly label: string | null }[];
}

interface RatedRow {
  readonly dossierId: string;
  readonly star: number;
  readonly shownMean: string;
  readonly closedAt: string;
  readonly agreed: AgreedOptions;
  readonly rulebookId: string;
  readonly procedureId: string;
  readonly sheetNo: number;
}

/** A dossier beside the one by which its product was rated last. */
@Injectable()
export class ComparisonQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** Null when there is nothing to compare with. @throws `dossier.not_found` */
  get(
    actor: Actor,
    dossierId: string,
  ): Promise<{ comparison: (DossierComparison & { council: EarlierResult | null }) | null }> {
    return this.uow.read(async (tx) => {
      const { productId, fromDossierId } = await this.dossiers.seenBy(tx, actor, dossierId);
      const ids = (await this.dossiers.filedOf(tx, productId)).filter((id) => id < dossierId);
      const rated = await this.lastRated(tx, ids);
      const beforeId = rated?.dossierId ?? fromDossierId;
      if (beforeId === null) return { comparison: null };
      const comparison = await this.dossiers.compare(tx, dossierId, beforeId);
      const council = rated && actor.can(READ_RESULT) ? await this.resultOf(tx, rated) : null;
      return { comparison: { ...comparison, council } };
    });
  }

  /** The newest closed result that is enough for a certificate. */
  private async lastRated(tx: Tx, dossierIds: readonly string[]): Promise<RatedRow | undefined> {
    const rows = await tx.query<RatedRow>(
      `select r.dossier_id as "dossierId", r.star, r.shown_mean as "shownMean", r.closed_at as "closedAt", r.agreed,
              r.rulebook_id as "rulebookId", r.procedure_id as "procedureId", (c.facts->>'sheetNo')::int as "sheetNo"
         from evaluation.evaluation_case c join evaluation.case_result r on r.case_id = c.id
        where c.dossier_id = any($1::uuid[]) order by r.closed_at desc, r.case_id desc limit 50`,
      [[...dossierIds]],
    );
    for (const row of rows) {
      const { certificate } = await this.criteria.procedure(tx, row.procedureId);
      if (row.star >= certificate.leastStars) return row;
    }
    return undefined;
  }

  private async resultOf(tx: Tx, rated: RatedRow): Promise<EarlierResult> {
    const { sheet } = await this.criteria.sheet(tx, rated.rulebookId, rated.sheetNo);
    const { star, shownMean, closedAt, agreed } = rated;
    const options = criteriaOf(sheet)
      .filter((criterion) => criterion.key in agreed)
      .map(({ key, title, options: all }) => ({ key, title, label: all[agreed[key] ?? -1]?.label ?? null }));
    return { star, shownMean, closedAt, options };
  }
}
