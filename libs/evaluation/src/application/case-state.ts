import { DomainError } from '@app/kernel';
import { evaluate, totalOf, type CriteriaFacade, type Ticks } from '@app/criteria';
import type { FrozenDossier } from '@app/dossiers';
import type { Actor, Tx } from '@app/platform/database';
import type { CaseFacts, CaseRole, CaseState, SittingMode } from '../domain/case-workflow';
import type { CouncilRules, StoredRules } from '../domain/council-rules';
import { councilRulesOf, isVotingSeat } from '../domain/council-rules';
import type { Explanations } from '../domain/explanations';
import { opinionsOf, type Opinions } from '../domain/opinions';
import { spreadOf } from '../domain/spread';
import { openConflicts } from './conflicts';
import { loadSitting, membersOf, quorumAt, rulesOf, type SittingFactsOf } from './council-state';
import { councilScopeParams, councilScopeSql, MANAGE_CASE, READ_CASE, withoutConflictSql } from './evaluation-access';
import type { SeatedMember } from '../domain/presiding';
import type { Quorum } from '../domain/quorum';

/** One product before one council, as stored. */
export interface StoredCase {
  readonly id: string;
  readonly dossierId: string;
  readonly councilId: string;
  readonly roundId: string;
  readonly level: string;
  readonly sittingId: string | null;
  /** The written consultation that it went through; its sheets are the first round. */
  readonly writtenSittingId: string | null;
  readonly rulesVersion: number | null;
  readonly scoringRound: number;
  readonly state: CaseState;
  readonly version: number;
  readonly facts: FrozenDossier;
}

/** A sheet that was handed in; the newest version of a member counts. */
export interface StoredBallot {
  readonly id: string;
  readonly memberId: string;
  readonly scoringRound: number;
  readonly version: number;
  readonly ticks: Ticks;
  /** Why, where the council's rules ask for it or the member wanted to say it. */
  readonly explanations: Explanations;
  readonly total: number;
  readonly partTotals: Readonly<Record<string, number>>;
  readonly reason: string | null;
  readonly castAt: string;
  /** Entered from paper: who did it, when the paper came, its scan. */
  readonly enteredBy: string | null;
  readonly receivedOn: string | null;
  readonly scanId: string | null;
}

/** Everything by which the next step of a case is decided. */
export interface Situation {
  readonly members: readonly SeatedMember[];
  readonly rules: CouncilRules & { version: number };
  readonly sitting: SittingFactsOf | undefined;
  readonly mode: SittingMode;
  readonly conflicts: ReadonlySet<string>;
  readonly quorum: Quorum;
  readonly presidingMemberId: string | null;
  /** Newest sheets of voting members without conflict: the ones that count. */
  readonly ballots: readonly StoredBallot[];
  /** Voting members without conflict who have not handed in: the present ones, in writing all of them. */
  readonly notCast: readonly SeatedMember[];
  readonly spread: number;
}

const COLUMNS = `c.id, c.dossier_id as "dossierId", c.council_id as "councilId", c.round_id as "roundId", c.level, c.sitting_id as "sittingId",
  c.written_sitting_id as "writtenSittingId", c.rules_version as "rulesVersion", c.scoring_round as "scoringRound", c.state, c.version, c.facts`;

/**
 * The case if the actor may see it: own council or unit, and no open conflict. Hidden and absent are the same.
 * @throws `evaluation.case_not_found`
 */
export async function visibleCase(
  tx: Tx,
  actor: Actor,
  id: string,
  lock: '' | 'for share' | 'for update' = '',
): Promise<StoredCase> {
  const found = await tx.maybe<StoredCase>(
    `select ${COLUMNS} from evaluation.evaluation_case c join evaluation.council o on o.id = c.council_id
      where c.id = $1 and ${councilScopeSql('o', 2)} and ${withoutConflictSql('c', 5)} ${lock === '' ? '' : `${lock} of c`}`,
    [id, ...councilScopeParams(actor.scopeFor(READ_CASE)), actor.userId],
  );
  if (!found) throw new DomainError('evaluation.case_not_found');
  return found;
}

/** All sheets of a case, all versions, oldest first; without those that were meant for another product. */
export function allBallots(tx: Tx, caseId: string): Promise<StoredBallot[]> {
  return tx.query<StoredBallot>(
    `select id, member_id as "memberId", scoring_round as "scoringRound", version, ticks, explanations, total, part_totals as "partTotals", reason,
            cast_at as "castAt", entered_by as "enteredBy", received_on as "receivedOn", scan_id as "scanId"
       from evaluation.standing_ballot where case_id = $1 order by cast_at, member_id, version`,
    [caseId],
  );
}

/** The newest sheet of each member. */
export function newestBallots(ballots: readonly StoredBallot[]): Map<string, StoredBallot> {
  const newest = new Map<string, StoredBallot>();
  for (const ballot of ballots) {
    const known = newest.get(ballot.memberId);
    if (!known || known.version < ballot.version) newest.set(ballot.memberId, ballot);
  }
  return newest;
}

/** The rules by which a product is judged: those with which it was called, before that the newest. */
export async function rulesAt(
  tx: Tx,
  stored: Pick<StoredCase, 'councilId' | 'rulesVersion'>,
): Promise<CouncilRules & { version: number }> {
  if (stored.rulesVersion === null) return rulesOf(tx, stored.councilId);
  const row = await tx.one<{ rules: StoredRules }>(
    `select rules from evaluation.council_rules where council_id = $1 and version = $2`,
    [stored.councilId, stored.rulesVersion],
  );
  return { ...councilRulesOf(row.rules), version: stored.rulesVersion };
}

/** Reads what decides the next step. The case must be locked when the answer is acted upon. */
export async function situationOf(
  tx: Tx,
  stored: StoredCase,
  sittingId = stored.sittingId,
  lock: '' | 'for share' = '',
): Promise<Situation> {
  const rules = await rulesAt(tx, stored);
  const sitting = sittingId === null ? undefined : { ...(await loadSitting(tx, sittingId, lock)), rules };
  const members = sitting?.members ?? (await membersOf(tx, stored.councilId));
  const conflicts = await openConflicts(tx, stored.id);
  const voters = members.filter((member) => isVotingSeat(member.seat) && !conflicts.has(member.memberId));
  const newest = newestBallots(await allBallots(tx, stored.id));
  const ballots = voters.flatMap((member) => newest.get(member.memberId) ?? []);
  const seats = members.filter((member) => isVotingSeat(member.seat)).length;
  const nobody = {
    presidingMemberId: null,
    quorum: { required: seats, present: 0, missing: seats, presidingPresent: false, met: false },
  };
  const mode = sitting?.mode ?? 'meeting';
  const { quorum, presidingMemberId } = sitting ? quorumAt(sitting, conflicts, new Set(newest.keys())) : nobody;
  const asked = (id: string): boolean => mode === 'written' || (sitting?.present.has(id) ?? false);
  return {
    members,
    rules,
    sitting,
    mode,
    conflicts,
    quorum,
    presidingMemberId,
    ballots,
    notCast: voters.filter((member) => asked(member.memberId) && !newest.has(member.memberId)),
    spread: spreadOf(ballots.map((ballot) => ballot.total)),
  };
}

/** The actor's seat in the council, if any. */
export const seatOf = (situation: Pick<Situation, 'members'>, actor: Actor): SeatedMember | undefined =>
  situation.members.find((member) => member.userId === actor.userId);

/** Does the actor run this council as its secretary or office? */
export async function managesCouncil(
  tx: Tx,
  actor: Actor,
  councilId: string,
  permission = MANAGE_CASE,
): Promise<boolean> {
  const found = await tx.maybe(`select 1 from evaluation.council c where c.id = $1 and ${councilScopeSql('c', 2)}`, [
    councilId,
    ...councilScopeParams(actor.scopeFor(permission)),
  ]);
  return found !== undefined;
}

/** Roles of the case workflow that the actor has for this product. */
export async function caseRoles(tx: Tx, actor: Actor, stored: StoredCase, situation: Situation): Promise<CaseRole[]> {
  const seat = seatOf(situation, actor);
  const presides = seat !== undefined && seat.memberId === situation.presidingMemberId;
  const manages = await managesCouncil(tx, actor, stored.councilId);
  return [...(manages ? (['manager'] as const) : []), ...(presides ? (['presiding'] as const) : [])];
}

/** What the guards of the case workflow look at. */
export function caseFacts(
  stored: StoredCase,
  situation: Situation,
  extra: { missingAgreed?: readonly string[]; reason?: string | undefined; opinions?: Opinions | undefined } = {},
): CaseFacts {
  return {
    mode: situation.mode,
    periodOver: situation.sitting?.periodOver ?? false,
    opinions: extra.opinions ?? { agree: true, fault: null, stars: [] },
    sittingState: situation.sitting?.state ?? 'none',
    quorum: situation.quorum,
    notCast: situation.notCast.length,
    ballots: situation.ballots.length,
    spread: situation.spread,
    spreadLimit: situation.rules.spreadLimit,
    scoringRound: stored.scoringRound,
    maxScoringRounds: situation.rules.maxScoringRounds,
    missingAgreed: extra.missingAgreed ?? [],
    reason: extra.reason,
  };
}

/** What the sheets of a written consultation say together; undefined around a table. */
export async function opinionsInWriting(
  tx: Tx,
  criteria: CriteriaFacade,
  stored: StoredCase,
  situation: Situation,
): Promise<Opinions | undefined> {
  if (situation.mode !== 'written') return undefined;
  const { rulebook, sheet } = await criteria.sheet(tx, stored.facts.rulebookId, stored.facts.sheetNo);
  const opinions = situation.ballots.map(({ ticks }) => {
    const { band, star } = evaluate(rulebook, sheet, [ticks]);
    return { total: totalOf(sheet, ticks).total, band, star };
  });
  return opinionsOf(opinions, situation.rules.spreadLimit);
}
