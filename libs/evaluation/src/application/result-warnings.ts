import { Injectable } from '@nestjs/common';
import { CriteriaFacade, stabilityOf, type AgreedOptions, type Ticks } from '@app/criteria';
import type { Tx } from '@app/platform/database';
import type { CouncilRules } from '../domain/council-rules';

/** What whoever approves a result should know before; members are not named. */
export interface ResultWarning {
  readonly caseId: string;
  readonly spread: number;
  readonly spreadLimit: number;
  /** Closed over the limit after the last round, and the chair's reason. */
  readonly isWide: boolean;
  readonly note: string | null;
  readonly scoringRounds: number;
  readonly recusals: number;
  /** Stars that the product would have without one of the sheets, each once; empty: no single sheet matters. */
  readonly starsWithoutOne: readonly number[];
}

interface Judged {
  readonly caseId: string;
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly spread: number;
  readonly note: string | null;
  readonly scoringRounds: number;
  readonly recusals: number;
  readonly agreed: AgreedOptions;
  readonly rules: CouncilRules;
  readonly sheets: readonly Ticks[];
}

/** Spread, stability and rounds behind closed results. */
@Injectable()
export class ResultWarnings {
  constructor(private readonly criteria: CriteriaFacade) {}

  /** Only results of which there is something to say. */
  async of(tx: Tx, caseIds: readonly string[]): Promise<ResultWarning[]> {
    const rows = await tx.query<Judged>(
      `select r.case_id as "caseId", r.rulebook_id as "rulebookId", (c.facts->>'sheetNo')::int as "sheetNo", r.spread, r.note,
              c.scoring_round as "scoringRounds", jsonb_array_length(r.recusals) as recusals, r.agreed, k.rules,
              (select coalesce(jsonb_agg(b.ticks order by b.id), '[]') from evaluation.ballot b where b.id = any(r.counted_ballots)) as sheets
         from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
         join lateral (select rules from evaluation.council_rules x where x.council_id = r.council_id
                        and (c.rules_version is null or x.version = c.rules_version) order by x.version desc limit 1) k on true
        where r.case_id = any($1::uuid[]) order by r.case_id`,
      [[...caseIds]],
    );
    const found: ResultWarning[] = [];
    for (const row of rows) {
      const { rulebook, sheet } = await this.criteria.sheet(tx, row.rulebookId, row.sheetNo);
      const { turning } =
        row.sheets.length > 1 ? stabilityOf(rulebook, sheet, row.sheets, row.agreed) : { turning: [] };
      const starsWithoutOne = [...new Set(turning.map(({ star }) => star))].sort((a, b) => a - b);
      const { caseId, spread, note, scoringRounds, recusals, rules } = row;
      const isWide = spread > rules.spreadLimit;
      if (isWide || scoringRounds > 1 || recusals > 0 || starsWithoutOne.length > 0)
        found.push({
          caseId,
          spread,
          spreadLimit: rules.spreadLimit,
          isWide,
          note,
          scoringRounds,
          recusals,
          starsWithoutOne,
        });
    }
    return found;
  }
}
