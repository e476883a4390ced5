import { Injectable } from '@nestjs/common';
import { CriteriaFacade, impactOf, type AgreedOptions, type GateGap, type Impact, type Ticks } from '@app/criteria';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { ProgrammeFacade } from '@app/programme';
import { councilScopeParams, councilScopeSql, READ_IMPACT, withoutConflictSql } from './evaluation-access';
import { RESULT_COLUMNS, type ResultFacts } from './result-queries';

interface Judged extends ResultFacts {
  readonly agreed: AgreedOptions;
  readonly ballots: readonly Ticks[];
}

/** One end of what the other rulebook would give. */
export interface Figures {
  readonly shownMean: string;
  readonly band: number;
  readonly star: number;
}

/** A product whose star would be another one, or could be. */
export interface ProductImpact {
  readonly caseId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly level: string;
  readonly sheetNo: number;
  readonly verdict: 'other' | 'open' | 'not-comparable';
  readonly before: Figures;
  /** With the worst and the best at the open criteria; null where the sheet cannot be scored. */
  readonly lowest: Figures | null;
  readonly highest: Figures | null;
  /** Does no more than the band keep the star of then away? */
  readonly bandTooLow: boolean;
  readonly gates: readonly GateGap[];
  readonly open: readonly { readonly key: string; readonly title: string }[];
}

export interface ImpactReport {
  readonly roundName: string;
  readonly rulebookId: string;
  readonly examined: number;
  readonly same: number;
  readonly products: readonly ProductImpact[];
}

const figuresOf = ({ shownMean, band, star }: Figures): Figures => ({ shownMean, band, star });

/**
 * Before a rulebook is put in force: which products of an earlier round would get another star by it. Every closed result is
 * judged again from its own sheets; nothing is written.
 */
@Injectable()
export class ImpactRun {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly criteria: CriteriaFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /** @throws `programme.round_not_found`, `criteria.rulebook_not_found` */
  execute(actor: Actor, roundId: string, rulebookId: string): Promise<ImpactReport> {
    return this.uow.read(async (tx) => {
      const round = await this.programme.round(tx, roundId);
      await this.criteria.rulebook(tx, rulebookId);
      const results = await this.results(tx, actor, roundId);
      const products: ProductImpact[] = [];
      for (const result of results) {
        const found = await this.one(tx, result, rulebookId);
        if (found) products.push(found);
      }
      const examined = results.length;
      return { roundName: round.name, rulebookId, examined, same: examined - products.length, products };
    });
  }

  private async one(tx: Tx, result: Judged, rulebookId: string): Promise<ProductImpact | undefined> {
    const from = await this.criteria.sheet(tx, result.rulebookId, result.sheetNo);
    const to = await this.criteria.sheet(tx, rulebookId, result.sheetNo);
    const { caseId, productName, producerName, unitName, level, sheetNo } = result;
    const head = { caseId, productName, producerName, unitName, level, sheetNo, before: figuresOf(result) };
    if (!to.sheet.complete)
      return {
        ...head,
        verdict: 'not-comparable',
        lowest: null,
        highest: null,
        bandTooLow: false,
        gates: [],
        open: [],
      };
    const impact = impactOf(from, to, result);
    if (impact.verdict === 'same') return undefined;
    return { ...head, ...spanOf(impact, result.star), verdict: impact.verdict };
  }

  /** Closed results in the actor's reach, best first, with the sheets that they count. */
  private results(tx: Tx, actor: Actor, roundId: string): Promise<Judged[]> {
    return tx.query<Judged>(
      `select ${RESULT_COLUMNS}, r.agreed,
              (select jsonb_agg(b.ticks order by b.id) from evaluation.ballot b where b.id = any (r.counted_ballots)) as ballots
         from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
         join evaluation.council o on o.id = r.council_id
        where ${councilScopeSql('o', 1)} and ${withoutConflictSql('c', 4)} and r.round_id = $5
        order by r.level, r.sum::numeric / r.count desc, r.case_id limit 5000`,
      [...councilScopeParams(actor.scopeFor(READ_IMPACT)), actor.userId, roundId],
    );
  }
}

const spanOf = (impact: Impact, starBefore: number) => ({
  lowest: figuresOf(impact.lowest),
  highest: figuresOf(impact.highest),
  bandTooLow: impact.highest.band < starBefore,
  gates: impact.gates,
  open: impact.open.map(({ key, title }) => ({ key, title })),
});
