import { DomainError } from '@app/kernel';
import type { CommandContext } from '@app/platform/database';
import { KIND_TEXT, type StatusKind } from '../domain/grounds';
import type { LiveState } from '../domain/live-state';
import type { StatusDecisionRole } from '../domain/status-decision-workflow';
import type { LiveCertificate } from './live-certificate';
import { APPROVE_STATUS, PREPARE_STATUS, PUBLISH_STATUS, type StatusItem } from './status-decision-record';

/** States of a certificate in which a kind of decision can be proposed and takes effect. */
const APPLIES: Readonly<Record<StatusKind, readonly LiveState[]>> = {
  suspension: ['valid', 'expiring', 'held', 'extended'],
  reinstatement: ['suspended'],
  withdrawal: ['valid', 'expiring', 'held', 'extended', 'expired', 'suspended'],
  lapse: ['expired'],
};

export const statusRoles = (actor: CommandContext['actor']): StatusDecisionRole[] => [
  ...(actor.can(PREPARE_STATUS) ? (['preparer'] as const) : []),
  ...(actor.can(APPROVE_STATUS) ? (['approver'] as const) : []),
  ...(actor.can(PUBLISH_STATUS) ? (['publisher'] as const) : []),
];

/** @throws `certificate.decision_not_applicable` naming the field */
export function assertApplies(kind: StatusKind, certificate: LiveCertificate, path: string): void {
  if (APPLIES[kind].includes(certificate.state)) return;
  const { productName, state } = certificate;
  throw new DomainError('certificate.decision_not_applicable', {
    path,
    kind: KIND_TEXT[kind].label,
    productName,
    state,
  });
}

/** @throws `certificate.decision_not_applicable` naming the products */
export function assertAllApply(kind: StatusKind, items: readonly StatusItem[]): void {
  const names = items.filter((item) => !APPLIES[kind].includes(item.state)).map((item) => item.productName);
  if (names.length > 0)
    throw new DomainError('certificate.decision_not_applicable', { kind: KIND_TEXT[kind].label, products: names });
}
