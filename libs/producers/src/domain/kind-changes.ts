import { refusal, success, type Result } from '@app/kernel';

export const PRODUCER_KINDS = ['household', 'cooperative-group', 'cooperative', 'company'] as const;
export type ProducerKind = (typeof PRODUCER_KINDS)[number];

/**
 * Into which kinds an organisation may change (practice: an organisation grows out of a weaker form into a stronger one; none becomes a
 * household again). The own kind stands for a new name, tax code or representative.
 */
export const KIND_CHANGES: Readonly<Record<ProducerKind, readonly ProducerKind[]>> = {
  household: ['household', 'cooperative-group', 'cooperative', 'company'],
  'cooperative-group': ['cooperative-group', 'cooperative', 'company'],
  cooperative: ['cooperative', 'company'],
  company: ['company', 'cooperative'],
};

/** What identifies an organisation on its papers. */
export interface LegalFacts {
  readonly kind: ProducerKind;
  readonly name: string;
  readonly taxCode: string | null;
  readonly representativeName: string;
}

/** Is the way open, and does anything change at all? Refusals `producer.kind_change_refused`, `producer.nothing_changes`. */
export function checkKindChange(from: LegalFacts, to: LegalFacts): Result<LegalFacts> {
  if (!KIND_CHANGES[from.kind].includes(to.kind))
    return refusal('producer.kind_change_refused', { path: 'kind', from: from.kind, to: to.kind });
  const same =
    from.kind === to.kind &&
    from.name === to.name &&
    from.taxCode === to.taxCode &&
    from.representativeName === to.representativeName;
  return same ? refusal('producer.nothing_changes', { path: 'name' }) : success(to);
}
