import { totalOf, type BallotTotal, type CriteriaFacade, type Ticks } from '@app/criteria';
import { DomainError } from '@app/kernel';
import type { Actor, Tx } from '@app/platform/database';
import { isVotingSeat } from '../domain/council-rules';
import type { ExplanationRule, Explanations } from '../domain/explanations';
import type { Clash } from '../domain/merge-ticks';
import { seatOf, situationOf, visibleCase, type Situation, type StoredBallot } from './case-state';
import type { SheetInWork } from './sheet-in-work';

/** The reader's own sheet. */
export interface OwnSheet extends BallotTotal {
  readonly rulebookId: string;
  readonly sheetNo: number;
  readonly ticks: Ticks;
  /** What two devices ticked differently, for the member to choose. */
  readonly clashes: readonly Clash[];
  readonly explanations: Explanations;
  /** For which ticks the council's rules want one. */
  readonly explanationRule: ExplanationRule;
  /** Version of the draft, 0 when there is none. */
  readonly draftVersion: number;
  readonly cast: { version: number; scoringRound: number; total: number; castAt: string; reason: string | null } | null;
  readonly mayCast: boolean;
}

/** The sheet in work, else the newest that was handed in, with what the council's rules ask. @throws `evaluation.not_a_member` */
export async function ownSheet(tx: Tx, criteria: CriteriaFacade, actor: Actor, id: string): Promise<OwnSheet> {
  const stored = await visibleCase(tx, actor, id);
  const situation = await situationOf(tx, stored, stored.sittingId);
  const seat = seatOf(situation, actor);
  if (!seat || !isVotingSeat(seat.seat)) throw new DomainError('evaluation.not_a_member');
  const { rulebookId, sheetNo } = stored.facts;
  const { sheet } = await criteria.sheet(tx, rulebookId, sheetNo);
  const draft = await tx.maybe<SheetInWork & { version: number }>(
    `select ticks, clashes, explanations, version from evaluation.ballot_draft where case_id = $1 and member_id = $2`,
    [id, seat.memberId],
  );
  const cast = situation.ballots.find((ballot) => ballot.memberId === seat.memberId);
  const { ticks = {}, explanations = {} } = draft ?? cast ?? {};
  return {
    ...{ rulebookId, sheetNo, ticks, explanations },
    clashes: draft?.clashes ?? [],
    explanationRule: situation.rules.explanations,
    draftVersion: draft?.version ?? 0,
    cast: cast ? castOf(cast) : null,
    mayCast: stored.state === 'scoring' && mayCast(situation, seat.memberId),
    ...totalOf(sheet, ticks),
  };
}

const castOf = ({ version, scoringRound, total, castAt, reason }: StoredBallot): OwnSheet['cast'] => ({
  ...{ version, scoringRound, total, castAt, reason },
});

const mayCast = ({ sitting, mode }: Situation, memberId: string): boolean =>
  sitting?.state === 'open' && (mode === 'written' ? !sitting.periodOver : sitting.present.has(memberId));
