import { Injectable } from '@nestjs/common';
import type { Tx } from '@app/platform/database';
import type { CouncilRules } from '../domain/council-rules';
import { rulesOf } from './council-state';
import { RESULT_COLUMNS, type ResultFacts } from './result-queries';

/** What ranking asks of evaluation: closed results with frozen facts, nothing that is sealed. */
@Injectable()
export class EvaluationFacade {
  /** Closed results of a round at a level, without those whose case was withdrawn. */
  resultsOf(tx: Tx, roundId: string, level: string): Promise<ResultFacts[]> {
    return tx.query<ResultFacts>(
      `select ${RESULT_COLUMNS} from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
        where r.round_id = $1 and r.level = $2 order by r.case_id`,
      [roundId, level],
    );
  }

  /** How many products of a round at a level are still before a council. */
  async openCases(tx: Tx, roundId: string, level: string): Promise<number> {
    const row = await tx.one<{ open: number }>(
      `select count(*)::int as open from evaluation.evaluation_case where round_id = $1 and level = $2 and state not in ('closed', 'withdrawn')`,
      [roundId, level],
    );
    return row.open;
  }

  /** Rules of a council, for the tie-break of the ranking. */
  rules(tx: Tx, councilId: string): Promise<CouncilRules & { version: number }> {
    return rulesOf(tx, councilId);
  }
}
