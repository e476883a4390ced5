import type { Seat } from './council-rules';

export interface SeatedMember {
  readonly memberId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly seat: Seat;
  readonly department: string;
}

/**
 * Who presides: the chair when present and without conflict, else the newest present deputy to whom the chair delegated in
 * writing. Null when nobody may.
 * @param delegates members with a written delegation of this sitting, oldest first
 */
export function presidingFor(
  members: readonly SeatedMember[],
  present: ReadonlySet<string>,
  delegates: readonly string[],
  inConflict: ReadonlySet<string> = new Set(),
): string | null {
  const may = (memberId: string): boolean => present.has(memberId) && !inConflict.has(memberId);
  const chair = members.find((member) => member.seat === 'chair');
  if (chair && may(chair.memberId)) return chair.memberId;
  const deputies = new Set(members.filter((member) => member.seat === 'deputy').map((member) => member.memberId));
  return [...delegates].reverse().find((memberId) => deputies.has(memberId) && may(memberId)) ?? null;
}
