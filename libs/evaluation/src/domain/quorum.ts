import type { CouncilRules } from './council-rules';

/** What a quorum check found. `missing` is how many more must come ("còn thiếu n"). */
export interface Quorum {
  readonly required: number;
  readonly present: number;
  readonly missing: number;
  readonly presidingPresent: boolean;
  readonly met: boolean;
}

export interface QuorumFacts {
  /** All voting seats of the council. */
  readonly seats: number;
  /** Voting members who are present (for one product: without those in conflict). */
  readonly present: readonly string[];
  /** The chair, or the deputy who took the chair with a written delegation. */
  readonly presidingMemberId: string | null;
}

/**
 * Quorum: at least `quorumPercent` of all voting seats, rounded up, the presiding person among them. Members in conflict are
 * not counted as present; the number required stays that of the whole council, which is the stricter reading.
 */
export function quorumOf(facts: QuorumFacts, rules: Pick<CouncilRules, 'quorumPercent'>): Quorum {
  const required = Math.floor((facts.seats * rules.quorumPercent + 99) / 100);
  const present = new Set(facts.present).size;
  const presidingPresent = facts.presidingMemberId !== null && facts.present.includes(facts.presidingMemberId);
  const missing = Math.max(0, required - present);
  return { required, present, missing, presidingPresent, met: missing === 0 && presidingPresent };
}
