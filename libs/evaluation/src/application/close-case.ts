import { evaluate, explain, type CriteriaFacade } from '@app/criteria';
import type { CommandContext, Tx } from '@app/platform/database';
import { addEvent } from '@app/platform/outbox';
import { caseClosed } from '../events';
import { agreedSoFar } from './agreed-options';
import type { Situation, StoredCase } from './case-state';

interface Recusal {
  readonly memberId: string;
  readonly displayName: string;
  readonly seat: string;
  readonly grounds: readonly string[];
}

async function recusalsOf(tx: Tx, stored: StoredCase, situation: Situation): Promise<Recusal[]> {
  const rows = await tx.query<{ memberId: string; grounds: string[] }>(
    `select x.member_id as "memberId", array_agg(distinct x.detail order by x.detail) as grounds from evaluation.conflict x
      where x.case_id = $1 and not exists (select 1 from evaluation.conflict_dismissal d where d.conflict_id = x.id)
      group by x.member_id`,
    [stored.id],
  );
  return rows.flatMap(({ memberId, grounds }) => {
    const member = situation.members.find((each) => each.memberId === memberId);
    return member ? [{ memberId, displayName: member.displayName, seat: member.seat, grounds }] : [];
  });
}

/**
 * Writes the result of a product in the transaction that closes it: exact sum and count, band, the council's record, gates
 * missed, star, and why. Never changed afterwards.
 */
export async function closeCase(
  tx: Tx,
  ctx: CommandContext,
  criteria: CriteriaFacade,
  stored: StoredCase,
  situation: Situation,
  note: string | undefined,
): Promise<void> {
  const { rulebook, sheet, sha256 } = await criteria.scorableSheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
  const ticks = situation.ballots.map((ballot) => ballot.ticks);
  const result = evaluate(rulebook, sheet, ticks, await agreedSoFar(tx, stored));
  const explanation = explain(rulebook, sheet, ticks, result);
  await tx.execute(
    `insert into evaluation.case_result (case_id, dossier_id, council_id, round_id, level, sum, count, part_sums, shown_mean, band, star,
                                         agreed, missed, explanation, rulebook_id, rulebook_sha256, procedure_id, counted_ballots,
                                         recusals, present, quorum_required, spread, note, mode, closed_at, closed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $25, platform.now(), $24)`,
    [
      stored.id,
      stored.dossierId,
      stored.councilId,
      stored.roundId,
      stored.level,
      result.sum,
      result.count,
      JSON.stringify(result.partSums),
      result.shownMean,
      result.band,
      result.star,
      JSON.stringify(result.agreed),
      JSON.stringify(result.missed),
      JSON.stringify(explanation),
      stored.facts.rulebookId,
      sha256,
      stored.facts.procedureId,
      situation.ballots.map((ballot) => ballot.id),
      JSON.stringify(await recusalsOf(tx, stored, situation)),
      situation.quorum.present,
      situation.quorum.required,
      situation.spread,
      note ?? null,
      ctx.actor.userId,
      situation.mode,
    ],
  );
  const { id: caseId, dossierId, roundId, level } = stored;
  await addEvent(tx, caseClosed, { caseId, dossierId, roundId, level }, ctx);
}
