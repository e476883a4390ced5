import { Injectable } from '@nestjs/common';
import { CriteriaFacade, criteriaOf, mapSheets, totalOf, type KeyedCriterion, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { ProducersFacade } from '@app/producers';
import { ProgrammeFacade } from '@app/programme';
import { comparePapers, type PaperDifference } from '../domain/comparison';
import { isEditable } from '../domain/dossier-workflow';
import { DossierAccess } from './dossier-access';
import { papersOf, type DossierPaper } from './dossier-papers';
import { SelfScores } from './self-score';
import { storedDossier, visibleDossier, type StoredDossier } from './stored-dossier';

interface Texts {
  readonly name: string;
  readonly description: string | null;
  readonly story: string | null;
  readonly imageSha256: string | null;
}

/** What of a dossier is compared: as filed last, or as written now. */
interface Content {
  readonly papers: DossierPaper[];
  readonly ticks: Ticks;
  readonly planId: string | null;
  readonly texts: Texts;
}

/** One criterion in which the own scores differ; null = no answer there. */
export interface ScoreDifference {
  readonly key: string;
  readonly title: string;
  readonly before: { readonly label: string; readonly points: number } | null;
  readonly now: { readonly label: string; readonly points: number } | null;
}

/** What changed between an earlier dossier of a product and this one. */
export interface DossierComparison {
  readonly before: { readonly dossierId: string; readonly roundName: string; readonly filedOn: string | null };
  readonly papers: readonly PaperDifference[];
  readonly selfScore: {
    readonly before: number | null;
    readonly now: number | null;
    readonly criteria: readonly ScoreDifference[];
  };
  readonly plan: { readonly before: string | null; readonly now: string | null; readonly same: boolean };
  readonly texts: readonly {
    readonly what: keyof Texts;
    readonly before: string | null;
    readonly now: string | null;
  }[];
}

/** Puts a dossier beside an earlier one of the same product, for who decides on an upgrade or a reassessment. */
@Injectable()
export class CompareDossiers {
  constructor(
    private readonly access: DossierAccess,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
    private readonly producers: ProducersFacade,
    private readonly scores: SelfScores,
  ) {}

  /** The product of a dossier and what it goes on from, for who may see it. @throws `dossier.not_found` */
  async seen(tx: Tx, actor: Actor, id: string): Promise<Pick<StoredDossier, 'productId' | 'fromDossierId'>> {
    return visibleDossier(tx, this.access, { actor }, id);
  }

  /** @throws `dossier.not_found` unless both are of one product */
  async compare(tx: Tx, dossierId: string, beforeId: string): Promise<DossierComparison> {
    const [now, before] = [await storedDossier(tx, dossierId), await storedDossier(tx, beforeId)];
    if (!now || !before || now.productId !== before.productId) throw new DomainError('dossier.not_found');
    const [here, then] = [await this.contentOf(tx, now), await this.contentOf(tx, before)];
    const today = await this.programme.today(tx);
    return {
      before: {
        dossierId: beforeId,
        roundName: (await this.programme.round(tx, before.roundId)).name,
        filedOn: before.filedOn,
      },
      papers: comparePapers(then.papers, here.papers, today),
      selfScore: await this.scoresOf(tx, { ...before, ticks: then.ticks }, { ...now, ticks: here.ticks }),
      plan: {
        before: await planName(tx, then.planId),
        now: await planName(tx, here.planId),
        same: then.planId === here.planId,
      },
      texts: textDifferences(then.texts, here.texts),
    };
  }

  /** As filed last; what is in work, or was given up before it was ever filed, as written. */
  private async contentOf(tx: Tx, dossier: StoredDossier): Promise<Content> {
    const filed = isEditable(dossier.state)
      ? undefined
      : await tx.maybe<Content>(
          `select v.manifest->'papers' as papers, coalesce(nullif(v.manifest->'selfScore', 'null'::jsonb), '{}') as ticks,
                  v.manifest->>'planId' as "planId",
                  jsonb_build_object('name', v.manifest#>>'{product,name}', 'description', v.manifest#>>'{product,description}',
                    'story', v.manifest#>>'{product,story}', 'imageSha256', v.manifest#>>'{product,imageSha256}') as texts
             from dossiers.dossier_version v where v.dossier_id = $1 order by v.number desc limit 1`,
          [dossier.id],
        );
    return filed ?? this.writtenContent(tx, dossier);
  }

  private async writtenContent(tx: Tx, dossier: StoredDossier): Promise<Content> {
    const score = await tx.maybe<{ ticks: Ticks }>(`select ticks from dossiers.self_score where dossier_id = $1`, [
      dossier.id,
    ]);
    const { name, imageSha256 } = await this.producers.product(tx, dossier.productId);
    const texts = { name, imageSha256, ...(await this.producers.productTexts(tx, dossier.productId)) };
    return { papers: await papersOf(tx, dossier.id), ticks: score?.ticks ?? {}, planId: dossier.planId, texts };
  }

  private async scoresOf(
    tx: Tx,
    before: StoredDossier & { ticks: Ticks },
    now: StoredDossier & { ticks: Ticks },
  ): Promise<DossierComparison['selfScore']> {
    const old = await this.criteria.sheet(tx, await this.scores.rulebookIdOf(tx, before), before.sheetNo);
    const { sheet } = await this.criteria.sheet(tx, await this.scores.rulebookIdOf(tx, now), now.sheetNo);
    const { pairs } = mapSheets(old.sheet, sheet);
    const criteria = criteriaOf(sheet).flatMap((criterion): ScoreDifference[] => {
      const from = pairs.get(criterion.key)?.from;
      const [then, here] = [from ? answerOf(from, before.ticks) : null, answerOf(criterion, now.ticks)];
      const isSame = then?.points === here?.points && then?.label === here?.label;
      return isSame ? [] : [{ key: criterion.key, title: criterion.title, before: then, now: here }];
    });
    const total = (of: typeof sheet, ticks: Ticks): number | null =>
      Object.keys(ticks).length === 0 ? null : totalOf(of, ticks).total;
    return { before: total(old.sheet, before.ticks), now: total(sheet, now.ticks), criteria };
  }
}

function answerOf(criterion: KeyedCriterion, ticks: Ticks): ScoreDifference['now'] {
  const option = criterion.options[ticks[criterion.key] ?? -1];
  return option ? { label: option.label, points: option.points } : null;
}

/** Texts that an earlier version did not keep are not called changed. */
function textDifferences(before: Texts, now: Texts): DossierComparison['texts'] {
  const names = ['name', 'description', 'story', 'imageSha256'] as const;
  return names
    .filter((what) => (what === 'imageSha256' || before[what] !== null) && before[what] !== now[what])
    .map((what) => ({ what, before: before[what], now: now[what] }));
}

async function planName(tx: Tx, planId: string | null): Promise<string | null> {
  if (planId === null) return null;
  const plan = await tx.maybe<{ name: string }>(
    `select product_name || ' (' || first_year || ' - ' || first_year + horizon_years - 1 || ')' as name from plans.plan where id = $1`,
    [planId],
  );
  return plan?.name ?? null;
}
