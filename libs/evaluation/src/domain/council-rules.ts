import { EXPLANATION_RULES, type ExplanationRule } from './explanations';

/** Rules of a council (quy chế): settings versioned with the council, see the domain page of the programme, "Council rules". */
export interface CouncilRules {
  /** Share of the voting seats that must be present, in percent; the presiding person among them. */
  readonly quorumPercent: number;
  /** A spread of more than this many points between two sheets reopens the product; exactly this many does not. */
  readonly spreadLimit: number;
  /** How many scoring rounds a product can have; after the last one the chair closes with a reason. */
  readonly maxScoringRounds: number;
  /** Who sees the others' sheets once the chair has opened them. */
  readonly othersSheets: 'never' | 'after-opening';
  /** May the secretary and the chair see who has handed in (never what)? */
  readonly progressVisible: boolean;
  /** Order of the tie-break: parts by their code; what is still equal shares a rank. */
  readonly tieBreakParts: readonly string[];
  /** For which ticks a member writes down why. */
  readonly explanations: ExplanationRule;
}

/** Rules as they were set: those from before explanations were a rule ask for none. */
export type StoredRules = Omit<CouncilRules, 'explanations'> & Partial<Pick<CouncilRules, 'explanations'>>;

export const councilRulesOf = (stored: StoredRules): CouncilRules => ({ explanations: 'never', ...stored });

/** Seats that score. The secretary and the advisory team (tổ tư vấn) do not. */
export const VOTING_SEATS = ['chair', 'deputy', 'member'] as const;
export type Seat = (typeof VOTING_SEATS)[number] | 'secretary' | 'adviser';

export const isVotingSeat = (seat: Seat): boolean => (VOTING_SEATS as readonly string[]).includes(seat);

/** What is wrong with rules, by field; empty when they can be used. */
export function councilRulesFaults(rules: CouncilRules): string[] {
  const whole = (value: unknown, low: number, high: number): boolean =>
    Number.isInteger(value) && (value as number) >= low && (value as number) <= high;
  return [
    ...(whole(rules.quorumPercent, 1, 100) ? [] : ['quorumPercent']),
    ...(whole(rules.spreadLimit, 0, 100) ? [] : ['spreadLimit']),
    ...(whole(rules.maxScoringRounds, 1, 9) ? [] : ['maxScoringRounds']),
    ...(['never', 'after-opening'].includes(rules.othersSheets) ? [] : ['othersSheets']),
    ...(typeof rules.progressVisible === 'boolean' ? [] : ['progressVisible']),
    ...(Array.isArray(rules.tieBreakParts) && new Set(rules.tieBreakParts).size === rules.tieBreakParts.length
      ? []
      : ['tieBreakParts']),
    ...(EXPLANATION_RULES.includes(rules.explanations) ? [] : ['explanations']),
  ];
}
