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
}

/** Seats that score. The secretary and the advisory team (tổ tư vấn) do not. */
export const VOTING_SEATS = ['chair', 'deputy', 'member'] as const;
export type Seat = (typeof VOTING_SEATS)[number] | 'secretary' | 'adviser';

export const isVotingSeat = (seat: Seat): boolean => (VOTING_SEATS as readonly string[]).includes(seat);
