import { Injectable } from '@nestjs/common';
import type { Explanation } from '@app/criteria';
import { UnitOfWork, type Actor, type Tx } from '@app/platform/database';
import { councilScopeParams, councilScopeSql, READ_RESULT, withoutConflictSql } from './evaluation-access';

/** A closed result with its frozen facts. */
export interface ResultFacts {
  readonly caseId: string;
  readonly dossierId: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly roundId: string;
  readonly level: string;
  readonly councilId: string;
  readonly sheetNo: number;
  readonly sum: number;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly shownMean: string;
  readonly band: number;
  readonly star: number;
  readonly explanation: Explanation;
  readonly rulebookId: string;
  readonly rulebookSha256: string;
  readonly procedureId: string;
  readonly closedAt: string;
}

export const RESULT_COLUMNS = `r.case_id as "caseId", r.dossier_id as "dossierId", c.facts->>'productId' as "productId", c.facts->>'productName' as "productName",
  c.facts->>'producerId' as "producerId", c.facts->>'producerName' as "producerName", c.facts->>'unitId' as "unitId",
  c.facts->>'unitName' as "unitName", r.round_id as "roundId", r.level, r.council_id as "councilId", (c.facts->>'sheetNo')::int as "sheetNo",
  r.sum, r.count, r.part_sums as "partSums", r.shown_mean as "shownMean", r.band, r.star, r.explanation, r.rulebook_id as "rulebookId",
  r.rulebook_sha256 as "rulebookSha256", r.procedure_id as "procedureId", r.closed_at as "closedAt"`;

/** Closed results of a council in a round, best mean first. */
export function resultsOfCouncil(tx: Tx, councilId: string, roundId: string): Promise<ResultFacts[]> {
  return tx.query<ResultFacts>(
    `select ${RESULT_COLUMNS} from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
      where r.council_id = $1 and r.round_id = $2 order by r.sum::numeric / r.count desc, r.case_id limit 5000`,
    [councilId, roundId],
  );
}

/** Closed results for those who may read them. Sealed sheets are not part of it. */
@Injectable()
export class ResultQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(
    actor: Actor,
    filter: { roundId: string; level: string | undefined; after: string | undefined; limit: number },
  ): Promise<ResultFacts[]> {
    return this.uow.read((tx) =>
      tx.query<ResultFacts>(
        `select ${RESULT_COLUMNS} from evaluation.case_result r join evaluation.evaluation_case c on c.id = r.case_id
           join evaluation.council o on o.id = r.council_id
          where ${councilScopeSql('o', 1)} and ${withoutConflictSql('c', 4)} and r.round_id = $5 and ($6::text is null or r.level = $6)
            and ($7::uuid is null or r.case_id > $7)
          order by r.case_id limit $8`,
        [
          ...councilScopeParams(actor.scopeFor(READ_RESULT)),
          actor.userId,
          filter.roundId,
          filter.level ?? null,
          filter.after ?? null,
          filter.limit + 1,
        ],
      ),
    );
  }
}
