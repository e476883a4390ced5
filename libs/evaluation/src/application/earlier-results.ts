import { Injectable } from '@nestjs/common';
import {
  bandOf,
  boundsOf,
  CriteriaFacade,
  decidingLevelOf,
  type Procedure,
  type PublishedRulebook,
} from '@app/criteria';
import { DomainError, formatMean, type LocalDate } from '@app/kernel';
import { recordTransition, recordTransitions, type Author, type Tx } from '@app/platform/database';

/** What the minutes of a council of before this system say of one product. Points of all sheets together, whole. */
export interface PaperResult {
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly productName: string;
  readonly sheetNo: number;
  readonly level: string;
  readonly councilName: string;
  readonly roundYear: number;
  readonly roundNumber: number;
  readonly heldOn: LocalDate;
  readonly count: number;
  readonly partSums: Readonly<Record<string, number>>;
  readonly star: number;
  /** Why fewer stars than the points reach. */
  readonly starReason: string | undefined;
  readonly procedureId: string;
  readonly minutesNo: string | undefined;
  readonly decision: { readonly number: string; readonly on: LocalDate } | undefined;
}

/** The law by which a session of that day was judged. */
export interface PaperLaw {
  readonly procedure: Procedure;
  readonly rulebook: PublishedRulebook;
}

export interface PaperKey {
  readonly productId: string;
  readonly level: string;
  readonly roundYear: number;
  readonly roundNumber: number;
}

const sumOf = (partSums: Readonly<Record<string, number>>): number =>
  Object.values(partSums).reduce((sum, part) => sum + part, 0);

/** Results of councils on paper: kept as their minutes say, beside the results made here and never mixed with them. */
@Injectable()
export class EarlierResults {
  constructor(private readonly criteria: CriteriaFacade) {}

  /** The rulebook in force on a day, or the named one if its procedure had begun by then; undefined where there was none. */
  async lawOf(tx: Tx, day: LocalDate, rulebookId: string | undefined): Promise<PaperLaw | undefined> {
    const row = await tx.maybe<{ id: string; rulebookId: string }>(
      `select id, content ->> 'rulebookId' as "rulebookId" from criteria.procedure
        where effective_from <= $1 and ($2::text is null or content ->> 'rulebookId' = $2) order by effective_from desc limit 1`,
      [day, rulebookId ?? null],
    );
    if (!row) return undefined;
    return {
      procedure: await this.criteria.procedure(tx, row.id),
      rulebook: await this.criteria.rulebook(tx, row.rulebookId),
    };
  }

  /** Why a result cannot stand, key by key: it is there already, or the product was closed here in that round. */
  async taken(tx: Tx, keys: readonly PaperKey[]): Promise<('paper' | 'here' | undefined)[]> {
    const rows = await tx.query<{ place: number; by: 'paper' | 'here' }>(
      `with k as (select * from jsonb_to_recordset($1) as k (place int, product_id uuid, level text, year int, number int))
       select k.place, 'paper' as by from k join evaluation.paper_result p
           on (p.product_id, p.level, p.round_year, p.round_number) = (k.product_id, k.level, k.year, k.number)
       union all
       select k.place, 'here' from k join dossiers.dossier d on d.product_id = k.product_id join evaluation.case_result r on r.dossier_id = d.id
         join programme.round o on o.id = r.round_id where r.level = k.level and o.year = k.year and o.number = k.number`,
      [
        JSON.stringify(
          keys.map((key, place) => ({
            ...{ place, product_id: key.productId, level: key.level },
            ...{ year: key.roundYear, number: key.roundNumber },
          })),
        ),
      ],
    );
    const found = new Map(rows.map(({ place, by }) => [place, by]));
    return keys.map((_key, place) => found.get(place));
  }

  /** Takes one in with the scan that it rests on. @throws `evaluation.paper_star_above_band`, `evaluation.paper_star_unexplained` */
  async record(
    tx: Tx,
    by: Author,
    result: PaperResult,
    from: { readonly batchId: string; readonly paperSha256: string },
  ): Promise<string> {
    const procedure = await this.criteria.procedure(tx, result.procedureId);
    const rulebook = await this.criteria.rulebook(tx, procedure.rulebookId);
    const mean = { sum: sumOf(result.partSums), count: result.count };
    const band = bandOf(rulebook.content, mean);
    if (result.star > band) throw new DomainError('evaluation.paper_star_above_band', { band });
    if (result.star < band && result.starReason === undefined)
      throw new DomainError('evaluation.paper_star_unexplained', { band });
    const id = tx.newId();
    await this.insert(tx, by, id, result, {
      ...{ mean, band, procedure, rulebookId: procedure.rulebookId, sha256: rulebook.sha256 },
      ...{ shownMean: formatMean(mean, boundsOf(rulebook.content)), paperSha256: from.paperSha256 },
    });
    const facts = { import: from.batchId, paper: from.paperSha256 };
    const change = { action: 'record-earlier', from: null, to: 'kept', facts };
    await recordTransition(tx, by, { entity: 'paper-result', id, ...change });
    return id;
  }

  /** Takes results back; the history says so before they go. */
  async remove(tx: Tx, by: Author, ids: readonly string[]): Promise<{ id: string; heldBy: string }[]> {
    await recordTransitions(
      tx,
      by,
      ids.map((id) => ({
        entity: 'paper-result',
        id,
        action: 'import-undone',
        from: 'kept',
        to: 'removed',
      })),
    );
    return tx.query<{ id: string; heldBy: string }>(
      `select id, held_by as "heldBy" from platform.delete_untouched('evaluation.paper_result', $1)`,
      [ids],
    );
  }

  private async insert(tx: Tx, by: Author, id: string, result: PaperResult, judged: Judged): Promise<void> {
    const { mean, band, procedure, shownMean } = judged;
    await tx.execute(
      `insert into evaluation.paper_result (id, product_id, producer_id, unit_id, product_name, sheet_no, level, council_name, round_year,
              round_number, held_on, sum, count, part_sums, shown_mean, band, star, star_reason, is_granted, rulebook_id, rulebook_sha256,
              procedure_id, minutes_no, decision_no, decided_on, paper_sha256, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
               platform.now())`,
      [
        ...[id, result.productId, result.producerId, result.unitId, result.productName, result.sheetNo, result.level],
        ...[result.councilName, result.roundYear, result.roundNumber, result.heldOn, mean.sum, mean.count],
        ...[JSON.stringify(result.partSums), shownMean, band, result.star],
        result.star < band ? (result.starReason ?? null) : null,
        decidingLevelOf(procedure, result.star)?.level === result.level,
        ...[judged.rulebookId, judged.sha256, procedure.id, result.minutesNo ?? null],
        ...[result.decision?.number ?? null, result.decision?.on ?? null, judged.paperSha256, by.actor.userId],
      ],
    );
  }
}

interface Judged {
  readonly mean: { readonly sum: number; readonly count: number };
  readonly band: number;
  readonly procedure: Procedure;
  readonly rulebookId: string;
  readonly sha256: string;
  readonly shownMean: string;
  readonly paperSha256: string;
}
