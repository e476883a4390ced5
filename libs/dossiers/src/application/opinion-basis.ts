import { Injectable } from '@nestjs/common';
import { PlansFacade } from '@app/business-plans';
import { criteriaOf, CriteriaFacade, type OpinionFact } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { DossierAccess, WRITE_OPINION } from './dossier-access';
import { DossiersFacade } from './dossiers.facade';
import { Intake } from './intake';
import { visibleDossier, type StoredDossier } from './stored-dossier';

export interface BasisFact {
  /** self-score: what the producer ticked where a criterion asks the same. */
  readonly kind: OpinionFact | 'self-score';
  readonly text: string;
  /** Criterion that it stands at, for `self-score`. */
  readonly criterion: string | null;
  /** Papers attached to that criterion. */
  readonly papers: readonly string[];
}

export interface BasisItem {
  readonly code: string;
  readonly facts: readonly BasisFact[];
}

/** What the filed dossier says on each item of the opinion (form 03), so that its desk begins with it and not with an empty form. */
@Injectable()
export class OpinionBasis {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly intake: Intake,
    private readonly criteria: CriteriaFacade,
    private readonly plans: PlansFacade,
    private readonly producers: ProducersFacade,
    private readonly dossiers: DossiersFacade,
  ) {}

  /** For the desk that gives the opinion, as long as the dossier is there. @throws `dossier.not_found`, `dossier.not_at_desk` */
  of(actor: Actor, id: string): Promise<BasisItem[]> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      const desk = await this.intake.deskOf(tx, dossier);
      const scope = actor.scopeFor(WRITE_OPINION);
      const isThere = await this.access.isAtDesk(tx, scope, dossier.deskUnitId, desk?.unitKind ?? null);
      if (dossier.state !== 'submitted' || desk?.act !== 'opinion' || !isThere)
        throw new DomainError('dossier.not_at_desk');
      return this.itemsOf(tx, dossier);
    });
  }

  private async itemsOf(tx: Tx, dossier: StoredDossier): Promise<BasisItem[]> {
    const written = await this.writtenOf(tx, dossier);
    const score = await this.scoreOf(tx, dossier);
    return this.criteria.opinionBasis(dossier.procedureId ?? '').map(({ code, facts, criteria }) => ({
      code,
      facts: [
        ...facts
          .map((kind) => ({ kind, text: (written[kind] ?? '').trim(), criterion: null, papers: [] }))
          .filter(({ text }) => text !== ''),
        ...score.filter(({ title }) => criteria.includes(title)).map(({ fact }) => fact),
      ],
    }));
  }

  private async writtenOf(tx: Tx, { planId, productId }: StoredDossier): Promise<Partial<Record<OpinionFact, string>>> {
    const { rawMaterial, materialSource, distinction, staff } = await this.plans.wordsFor(tx, { planId, productId });
    const { story } = await this.producers.productTexts(tx, productId);
    return { 'raw-material': rawMaterial, 'material-source': materialSource, distinction, staff, story };
  }

  /** The ticked options as filed, with the papers beside them. */
  private async scoreOf(tx: Tx, { id, rulebookId, sheetNo }: StoredDossier) {
    const ticks = await this.dossiers.selfScore(tx, id);
    if (ticks === null || rulebookId === null) return [];
    const { sheet } = await this.criteria.scorableSheet(tx, rulebookId, sheetNo);
    const papers = await this.dossiers.evidenceFor(tx, id);
    return criteriaOf(sheet).flatMap(({ key, title, options }) => {
      const ticked = ticks[key];
      const text = ticked === undefined || ticked === null ? undefined : options[ticked]?.label;
      if (text === undefined) return [];
      const beside = papers.filter(({ criteria }) => criteria.includes(key)).map((paper) => paper.title);
      const fact: BasisFact = { kind: 'self-score', text, criterion: `${key} ${title}`, papers: beside };
      return [{ title, fact }];
    });
  }
}
