import { Injectable } from '@nestjs/common';
import { CriteriaFacade, levelOf, type Explanation, type Procedure } from '@app/criteria';
import { EvaluationFacade, type ResultFacts } from '@app/evaluation';
import { canonicalJson, DomainError } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import { ProgrammeFacade, type Round } from '@app/programme';
import { rank, tieBreakOf, type TieBreak } from '../domain/rank';
import { recognise } from '../domain/recognition';

/** A result in the list, with what the level can say about it. */
export interface RankedItem {
  readonly caseId: string;
  readonly dossierId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly position: number;
  readonly rank: number;
  readonly decidedBy: string | null;
  readonly sum: number;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly star: number;
  readonly granted: number | null;
  readonly forwardedTo: string | null;
  readonly facts: ItemFacts;
}

/** What is frozen with an item for papers, certificates and the producer's answer. */
export interface ItemFacts {
  readonly productName: string;
  readonly producerName: string;
  readonly unitName: string;
  readonly sheetNo: number;
  readonly shownMean: string;
  readonly band: number;
  readonly explanation: Explanation;
  readonly rulebookId: string;
  readonly rulebookSha256: string;
  readonly procedureId: string;
  readonly closedAt: string;
}

/** The list of one deciding body in a round: results that no decision holds yet. */
export interface RankingBoard {
  readonly level: string;
  readonly levelLabel: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly issuingBody: string;
  readonly openCases: number;
  readonly tieBreak: TieBreak;
  readonly items: readonly RankedItem[];
}

const bareName = (unitName: string): string => unitName.replace(/^(Tỉnh|Thành phố|Thị xã|Huyện|Quận)\s+/u, '');

const ROUNDS_LOOKED_AT = 4;

const orderOf = ({ year, number }: Round): number => year * 100 + number;

/** Puts the closed results of a round in order, by body that decides. */
@Injectable()
export class RankingBoards {
  constructor(
    private readonly criteria: CriteriaFacade,
    private readonly evaluation: EvaluationFacade,
    private readonly programme: ProgrammeFacade,
  ) {}

  /**
   * The newest of the last rounds in which something waits for a decision; else the newest that is under way or has results;
   * undefined while there are none. `earlier` is the newest with results, where that is another one.
   * @param reaches bodies whose lists the reader sees
   */
  async roundToOpen(
    tx: Tx,
    reaches: (unitId: string) => Promise<boolean>,
  ): Promise<{ round: Round | undefined; earlier: Round | undefined }> {
    const withResults: Round[] = [];
    for (const id of await this.evaluation.newestRoundsWithResults(tx, ROUNDS_LOOKED_AT)) {
      const round = await this.programme.round(tx, id);
      withResults.push(round);
      for (const board of await this.all(tx, round))
        if (board.items.length > 0 && (await reaches(board.unitId))) return { round, earlier: undefined };
    }
    const [newest] = withResults;
    const open = await this.programme.newestOpenRound(tx);
    if (open === undefined || (newest !== undefined && orderOf(newest) >= orderOf(open)))
      return { round: newest, earlier: undefined };
    return { round: open, earlier: newest };
  }

  /** The decrees that these results stand on, each once. */
  async law(tx: Tx, items: readonly RankedItem[]): Promise<string> {
    const sources: string[] = [];
    for (const id of new Set(items.map((item) => item.facts.procedureId)))
      sources.push((await this.criteria.procedure(tx, id)).source);
    return sources.join('; ');
  }

  /** Every body of the round that grants stars and has results. */
  async all(tx: Tx, round: Round): Promise<RankingBoard[]> {
    const procedure = await this.criteria.procedure(tx, round.procedureId);
    const boards: RankingBoard[] = [];
    for (const { level, act, grants } of procedure.levels) {
      if (act !== 'score' || grants.length === 0) continue;
      const results = await this.evaluation.resultsOf(tx, round.id, level);
      const unitOf = await this.unitsOfCouncils(tx, results);
      for (const unitId of [...new Set(unitOf.values())].sort())
        boards.push(
          await this.board(tx, {
            round,
            procedure,
            level,
            unitId,
            results: results.filter((result) => unitOf.get(result.councilId) === unitId),
          }),
        );
    }
    return boards;
  }

  /** The list of one body. @throws `ranking.level_unknown`, `ranking.level_grants_nothing` */
  async one(tx: Tx, round: Round, level: string, unitId: string): Promise<RankingBoard> {
    const procedure = await this.criteria.procedure(tx, round.procedureId);
    const found = procedure.levels.find((each) => each.level === level);
    if (!found) throw new DomainError('ranking.level_unknown');
    if (found.act !== 'score' || found.grants.length === 0) throw new DomainError('ranking.level_grants_nothing');
    const results = await this.evaluation.resultsOf(tx, round.id, level);
    const unitOf = await this.unitsOfCouncils(tx, results);
    const own = results.filter((result) => unitOf.get(result.councilId) === unitId);
    return this.board(tx, { round, procedure, level, unitId, results: own });
  }

  private async board(
    tx: Tx,
    of: { round: Round; procedure: Procedure; level: string; unitId: string; results: readonly ResultFacts[] },
  ): Promise<RankingBoard> {
    const { round, procedure, level, unitId, results } = of;
    const unit = await this.programme.unit(tx, unitId);
    const tieBreak = await this.tieBreak(tx, results);
    const taken = await this.decided(tx, results);
    const free = results.filter((result) => !taken.has(result.caseId));
    const items: RankedItem[] = [];
    for (const { decidedBy, position, rank: place, ...result } of rank(free, tieBreak))
      items.push({
        ...rowOf(result, await this.criteria.procedure(tx, result.procedureId), level),
        decidedBy,
        position,
        rank: place,
      });
    const label = procedure.certificate.issuingBodies[level] ?? levelOf(procedure, level).label;
    return {
      level,
      levelLabel: levelOf(procedure, level).label,
      unitId,
      unitName: unit.name,
      issuingBody: `${label} ${bareName(unit.name)}`,
      openCases: await this.evaluation.openCases(tx, round.id, level),
      tieBreak,
      items,
    };
  }

  /** @throws `ranking.rules_differ` when the councils of one body break ties differently */
  private async tieBreak(tx: Tx, results: readonly ResultFacts[]): Promise<TieBreak> {
    const found = new Map<string, TieBreak>();
    for (const councilId of new Set(results.map((result) => result.councilId))) {
      const tieBreak = tieBreakOf((await this.evaluation.rules(tx, councilId)).tieBreakParts);
      found.set(canonicalJson(tieBreak), tieBreak);
    }
    if (found.size > 1) throw new DomainError('ranking.rules_differ');
    return [...found.values()][0] ?? tieBreakOf([]);
  }

  private async decided(tx: Tx, results: readonly ResultFacts[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ caseId: string }>(
      `select case_id as "caseId" from ranking.decision_item where active and case_id = any($1)`,
      [results.map((result) => result.caseId)],
    );
    return new Set(rows.map((row) => row.caseId));
  }

  private async unitsOfCouncils(tx: Tx, results: readonly ResultFacts[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; unitId: string }>(
      `select id, unit_id as "unitId" from evaluation.council where id = any($1)`,
      [[...new Set(results.map((result) => result.councilId))]],
    );
    return new Map(rows.map((row) => [row.id, row.unitId]));
  }
}

function rowOf(
  result: ResultFacts,
  procedure: Procedure,
  level: string,
): Omit<RankedItem, 'position' | 'rank' | 'decidedBy'> {
  const recognition = recognise(procedure, level, result.star);
  return {
    caseId: result.caseId,
    dossierId: result.dossierId,
    productId: result.productId,
    producerId: result.producerId,
    unitId: result.unitId,
    sum: result.sum,
    count: result.count,
    partSums: result.partSums,
    star: result.star,
    granted: recognition.kind === 'granted' ? recognition.stars : null,
    forwardedTo: recognition.kind === 'forwarded' ? recognition.to : null,
    facts: {
      productName: result.productName,
      producerName: result.producerName,
      unitName: result.unitName,
      sheetNo: result.sheetNo,
      shownMean: result.shownMean,
      band: result.band,
      explanation: result.explanation,
      rulebookId: result.rulebookId,
      rulebookSha256: result.rulebookSha256,
      procedureId: result.procedureId,
      closedAt: result.closedAt,
    },
  };
}
