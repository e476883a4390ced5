/**
 * An expected refusal, named by a stable code such as `dossier.evidence_missing`. Facts are extension members of the problem
 * document that the client gets: plain data, never secrets or personal data of others.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
