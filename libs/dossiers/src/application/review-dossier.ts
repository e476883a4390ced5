import { Injectable } from '@nestjs/common';
import { adviceOf, criteriaOf, CriteriaFacade, type Advice, type Sheet, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { missingParts } from '../domain/checklist';
import { reviewOf, type PaperFinding } from '../domain/paper-findings';
import { CouncilDays } from './council-days';
import { checklistFor } from './dossier-checklist';
import { DossierAccess } from './dossier-access';
import { papersOf } from './dossier-papers';
import { SelfScores } from './self-score';
import { visibleDossier, type StoredDossier } from './stored-dossier';

/** What the producer should know before sending. */
export interface DossierReview {
  /** Codes of required parts that are missing: what a confirmation must name. */
  readonly missing: string[];
  /** Day until which the council judges. */
  readonly councilOn: string | null;
  /** Fewer stars are not recognised. */
  readonly leastStars: number;
  readonly findings: PaperFinding[];
  /** From the own score; null without one or where the sheet cannot be scored. */
  readonly advice: Advice | null;
  /** Criteria of the own score that wait for a tick. */
  readonly unanswered: readonly string[];
}

/** Looks at a dossier as intake and council will. */
@Injectable()
export class ReviewDossier {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly scores: SelfScores,
    private readonly days: CouncilDays,
  ) {}

  /** @throws `dossier.not_found` */
  get(actor: Actor, id: string): Promise<DossierReview> {
    return this.uow.read(async (tx) => {
      const dossier = await visibleDossier(tx, this.access, { actor }, id);
      if (!(await this.access.isWriter(tx, actor, dossier))) throw new DomainError('dossier.not_found');
      return this.of(tx, dossier);
    });
  }

  private async of(tx: Tx, dossier: StoredDossier): Promise<DossierReview> {
    const today = await this.programme.today(tx);
    const procedure =
      dossier.procedureId === null
        ? await this.criteria.procedureForFilingDate(tx, today)
        : await this.criteria.procedure(tx, dossier.procedureId);
    const papers = await papersOf(tx, dossier.id);
    const checklist = await checklistFor(tx, dossier, procedure, papers);
    const councilOn = await this.days.of(tx, dossier, procedure);
    const { rulebook, sheet } = await this.criteria.sheet(tx, procedure.rulebookId, dossier.sheetNo);
    const ticks = await this.scores.ticksOf(tx, dossier.id);
    const score = sheet.complete && ticks !== null ? { ticks, advice: adviceOf(rulebook, sheet, ticks) } : null;
    const current = score === null ? null : await this.scores.current(tx, dossier);
    const findings = reviewOf({
      ...{ today, checklist, papers, councilOn: councilOn ?? null },
      criteria: score === null ? [] : scored(sheet, score.ticks),
    });
    return {
      missing: missingParts(checklist),
      councilOn: councilOn ?? null,
      leastStars: procedure.certificate.leastStars,
      findings,
      advice: score?.advice ?? null,
      unanswered: current?.unanswered ?? [],
    };
  }
}

const scored = (sheet: Sheet, ticks: Ticks) =>
  criteriaOf(sheet).map(({ key, title, options, rules }) => ({
    ...{ key, title },
    points: options[ticks[key] ?? -1]?.points ?? 0,
    asks: rules?.find(({ kind }) => kind === 'evidence')?.text ?? null,
  }));
