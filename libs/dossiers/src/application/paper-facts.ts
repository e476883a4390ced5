import { DomainError } from '@app/kernel';
import type { PaperUse } from './attach-papers';

/** What stands on a paper. */
export interface PaperFacts {
  readonly kind: string;
  readonly title: string;
  readonly number?: string | undefined;
  readonly issuer?: string | undefined;
  readonly issuedOn?: string | undefined;
  readonly expiresOn?: string | undefined;
}

export interface PaperInput extends PaperFacts, PaperUse {}

/** @throws `dossier.paper_dates` */
export function checkDates({ issuedOn, expiresOn }: PaperFacts): void {
  if (issuedOn !== undefined && expiresOn !== undefined && expiresOn < issuedOn)
    throw new DomainError('dossier.paper_dates', { path: 'expiresOn' });
}

/** Values for kind, title, number, issuer, issued_on, expires_on. */
export const paperValues = (facts: PaperFacts): unknown[] => [
  facts.kind,
  facts.title,
  facts.number ?? null,
  facts.issuer ?? null,
  facts.issuedOn ?? null,
  facts.expiresOn ?? null,
];
