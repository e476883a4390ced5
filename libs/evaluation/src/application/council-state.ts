import { DomainError, type LocalDate } from '@app/kernel';
import type { Tx } from '@app/platform/database';
import type { SittingMode } from '../domain/case-workflow';
import type { CouncilRules, StoredRules } from '../domain/council-rules';
import { councilRulesOf, isVotingSeat } from '../domain/council-rules';
import { presidingFor, type SeatedMember } from '../domain/presiding';
import { quorumOf, type Quorum } from '../domain/quorum';
import type { SittingState } from '../domain/sitting-workflow';

/** Members of a council today, chair first. */
export function membersOf(tx: Tx, councilId: string): Promise<SeatedMember[]> {
  return tx.query<SeatedMember>(
    `select m.id as "memberId", m.user_id as "userId", u.display_name as "displayName", m.seat, m.department
       from evaluation.council_member m join identity.app_user u on u.id = m.user_id
      where m.council_id = $1 and daterange(m.active_from, m.active_to, '[]') @> platform.today()
      order by array_position(array['chair', 'deputy', 'member', 'secretary', 'adviser'], m.seat), u.display_name, m.id`,
    [councilId],
  );
}

/** The rules in force now. */
export async function rulesOf(tx: Tx, councilId: string): Promise<CouncilRules & { version: number }> {
  const row = await tx.one<{ rules: StoredRules; version: number }>(
    `select rules, version from evaluation.council_rules where council_id = $1 order by version desc limit 1`,
    [councilId],
  );
  return { ...councilRulesOf(row.rules), version: row.version };
}

/** A sitting with who is there and who presides. */
export interface SittingFactsOf {
  readonly id: string;
  readonly councilId: string;
  readonly roundId: string;
  readonly state: SittingState;
  readonly version: number;
  readonly mode: SittingMode;
  /** Written: first and last day for sending the sheet back. */
  readonly heldOn: LocalDate;
  readonly dueOn: LocalDate | null;
  readonly periodOver: boolean;
  /** Adjourned: the day on which it goes on. */
  readonly continuesOn: LocalDate | null;
  readonly members: readonly SeatedMember[];
  readonly rules: CouncilRules & { version: number };
  readonly present: ReadonlySet<string>;
  readonly delegates: readonly string[];
}

/** @throws `evaluation.sitting_not_found` */
export async function loadSitting(
  tx: Tx,
  id: string,
  lock: '' | 'for share' | 'for update' = '',
): Promise<SittingFactsOf> {
  const sitting = await tx.maybe<Omit<SittingFactsOf, 'members' | 'rules' | 'present' | 'delegates'>>(
    `select id, council_id as "councilId", round_id as "roundId", state, version, mode, held_on as "heldOn", due_on as "dueOn", continues_on as "continuesOn",
            coalesce(platform.today() > due_on, false) as "periodOver"
       from evaluation.sitting where id = $1 ${lock}`,
    [id],
  );
  if (!sitting) throw new DomainError('evaluation.sitting_not_found');
  const present = await tx.query<{ memberId: string }>(
    `select distinct member_id as "memberId" from evaluation.attendance where sitting_id = $1 and left_at is null`,
    [id],
  );
  const delegates = await tx.query<{ memberId: string }>(
    `select to_member_id as "memberId" from evaluation.delegation where sitting_id = $1 order by at, id`,
    [id],
  );
  return {
    ...sitting,
    members: await membersOf(tx, sitting.councilId),
    rules: await rulesOf(tx, sitting.councilId),
    present: new Set(present.map((row) => row.memberId)),
    delegates: delegates.map((row) => row.memberId),
  };
}

export interface SittingQuorum {
  readonly quorum: Quorum;
  readonly presidingMemberId: string | null;
}

/**
 * Quorum of a sitting, for one product without those in conflict. In writing those count who sent their sheet back, and the chair
 * presides without being anywhere, unless he handed the chair to a deputy.
 */
export function quorumAt(
  sitting: SittingFactsOf,
  inConflict: ReadonlySet<string> = new Set(),
  returned: ReadonlySet<string> = new Set(),
): SittingQuorum {
  if (sitting.mode === 'written') return quorumOfSheets(sitting, inConflict, returned);
  const voters = sitting.members.filter((member) => isVotingSeat(member.seat));
  const present = voters
    .map((member) => member.memberId)
    .filter((id) => sitting.present.has(id) && !inConflict.has(id));
  const presidingMemberId = presidingFor(sitting.members, sitting.present, sitting.delegates, inConflict);
  return { presidingMemberId, quorum: quorumOf({ seats: voters.length, present, presidingMemberId }, sitting.rules) };
}

function quorumOfSheets(
  sitting: SittingFactsOf,
  inConflict: ReadonlySet<string>,
  returned: ReadonlySet<string>,
): SittingQuorum {
  const voters = sitting.members.filter((member) => isVotingSeat(member.seat));
  const handedOver = sitting.delegates.length > 0;
  const reachable = voters.filter((member) => !(handedOver && member.seat === 'chair'));
  const ids = new Set(reachable.map((member) => member.memberId));
  const presidingMemberId = presidingFor(sitting.members, ids, sitting.delegates, inConflict);
  const present = voters.map((member) => member.memberId).filter((id) => returned.has(id) && !inConflict.has(id));
  return { presidingMemberId, quorum: quorumOf({ seats: voters.length, present, presidingMemberId }, sitting.rules) };
}
