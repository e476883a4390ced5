import { DomainError, type Dong, type LocalDate } from '@app/kernel';

/** What a line of a resolution supports. */
export const SUBJECTS = [
  'award',
  'packaging',
  'trace-stamps',
  'machinery',
  'promotion',
  'certification',
  'other',
] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Whose money it is. */
export const SOURCES = ['central', 'province', 'district', 'commune', 'other'] as const;
export type Source = (typeof SOURCES)[number];

export const OCCASIONS = ['any', 'first', 'upgrade'] as const;
/** First recognition of a product, or a higher star than before. */
export type Occasion = (typeof OCCASIONS)[number];

/** The money of a line: a fixed sum, or a share of the cost up to a ceiling. */
export interface MoneyRule {
  readonly percent: number | null;
  readonly ceiling: Dong;
}

/** Conditions of a line, as data; an empty list asks for nothing. */
export interface Conditions {
  readonly stars: readonly number[];
  readonly occasion: Occasion;
  readonly producerKinds: readonly string[];
}

/** What is known of a product on the day of the proposal. */
export interface ProductFacts {
  readonly producerKind: string;
  readonly today: LocalDate;
  /** The newest certificate; undefined without one. */
  readonly certificate:
    | {
        readonly stars: number;
        readonly isInForce: boolean;
        readonly issuedOn: LocalDate;
        /** Highest star of the product's earlier certificates; null without one. */
        readonly bestBefore: number | null;
      }
    | undefined;
}

export interface Validity {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

/** The most that may be granted: the sum of the line, or the share of the cost in whole đồng (rounded down), never above the ceiling. */
export function grantCeiling(rule: MoneyRule, cost: Dong | null): Dong {
  if (rule.percent === null) return rule.ceiling;
  if (cost === null) throw new DomainError('support.cost_missing', { path: 'cost' });
  const share = (cost * BigInt(rule.percent)) / 100n;
  return share < rule.ceiling ? share : rule.ceiling;
}

const covers = ({ validFrom, validTo }: Validity, day: LocalDate): boolean =>
  day >= validFrom && (validTo === null || day <= validTo);

/**
 * Why the line does not reach this product; undefined when it does. A line that asks for stars counts by the day of the certificate:
 * who was recognised while the resolution was in force is supported, also when the paperwork comes later.
 */
export function conditionFault(
  line: Conditions & Validity,
  { certificate, producerKind, today }: ProductFacts,
): DomainError | undefined {
  if (line.producerKinds.length > 0 && !line.producerKinds.includes(producerKind))
    return new DomainError('support.kind_not_covered', { path: 'productId' });
  if (line.stars.length === 0)
    return covers(line, today) ? undefined : new DomainError('support.resolution_not_in_force', { path: 'lineId' });
  if (certificate === undefined) return new DomainError('support.certificate_needed', { path: 'productId' });
  if (!certificate.isInForce) return new DomainError('support.certificate_not_in_force', { path: 'productId' });
  if (!line.stars.includes(certificate.stars))
    return new DomainError('support.star_not_covered', {
      path: 'productId',
      has: certificate.stars,
      needs: line.stars,
    });
  if (!covers(line, certificate.issuedOn))
    return new DomainError('support.resolution_not_in_force', { path: 'lineId' });
  return occasionFault(line.occasion, certificate);
}

function occasionFault(
  occasion: Occasion,
  certificate: { readonly stars: number; readonly bestBefore: number | null },
): DomainError | undefined {
  const { stars, bestBefore } = certificate;
  const holds =
    occasion === 'any' ||
    (occasion === 'first' && bestBefore === null) ||
    (occasion === 'upgrade' && bestBefore !== null && stars > bestBefore);
  return holds ? undefined : new DomainError('support.occasion_not_covered', { path: 'productId' });
}
