/** Why a member may not judge a product (không tham gia chấm). */
export type ConflictGround =
  | 'same-person'
  | 'same-organisation'
  | 'same-tax-code'
  | 'member-of-organisation'
  | 'consultant'
  | 'helper'
  | 'kin'
  | 'declared';

/** What is known of a council member: numbers, never names, because names are shared by many. */
export interface MemberFacts {
  readonly userId: string;
  readonly identityNo: string | null;
  /** Tax codes of organisations that the member belongs to, with the relation. */
  readonly taxCodes: readonly string[];
  /** Producers whom the member represents in the system. */
  readonly organisationIds: readonly string[];
}

export interface RelatedParty {
  readonly relation: 'owner' | 'member' | 'consultant' | 'trainer' | 'kin';
  readonly identityNo: string | null;
  readonly taxCode: string | null;
}

export interface ProducerFacts {
  readonly producerId: string;
  readonly taxCode: string | null;
  readonly representativeIdentityNo: string | null;
  readonly parties: readonly RelatedParty[];
  /** Who fills or filled in for the producer under a mandate. */
  readonly helpers?: readonly { readonly userId: string; readonly identityNo: string | null }[];
}

const PARTY_GROUND: Readonly<Record<RelatedParty['relation'], ConflictGround>> = {
  owner: 'same-person',
  member: 'member-of-organisation',
  consultant: 'consultant',
  trainer: 'consultant',
  kin: 'kin',
};

const matches = (party: RelatedParty, member: MemberFacts): boolean =>
  (party.identityNo !== null && party.identityNo === member.identityNo) ||
  (party.taxCode !== null && member.taxCodes.includes(party.taxCode));

/**
 * Grounds on which a member is in conflict with a producer, computed from identity numbers and tax codes. Empty = none found.
 * Declared ties come on top, see the application layer.
 */
export function conflictGrounds(member: MemberFacts, producer: ProducerFacts): ConflictGround[] {
  const grounds = new Set<ConflictGround>();
  if (member.organisationIds.includes(producer.producerId)) grounds.add('same-organisation');
  if (producer.taxCode !== null && member.taxCodes.includes(producer.taxCode)) grounds.add('same-tax-code');
  if (member.identityNo !== null && member.identityNo === producer.representativeIdentityNo) grounds.add('same-person');
  for (const party of producer.parties) if (matches(party, member)) grounds.add(PARTY_GROUND[party.relation]);
  for (const helper of producer.helpers ?? [])
    if (helper.userId === member.userId || (helper.identityNo !== null && helper.identityNo === member.identityNo))
      grounds.add('helper');
  return [...grounds].sort();
}
