import { DomainError } from '@app/kernel';

/** Optimistic lock: a conditional update that touched no row means that somebody else was first. @throws conflict.stale_version */
export function assertOneUpdated(affected: number): void {
  if (affected !== 1) throw new DomainError('conflict.stale_version');
}

/** Compares the version a client saw with the one locked now. @throws conflict.stale_version */
export function assertVersion(expected: number | undefined, actual: number): void {
  if (expected !== undefined && expected !== actual)
    throw new DomainError('conflict.stale_version', { currentVersion: actual });
}
