import { addMonths, DomainError, type Dong, type LocalDate } from '@app/kernel';
import { limitOf, type Limits } from './limits';

/** The most that a point may get for its cost, besides what it has already got: a share of the cost, and a ceiling for the point. */
export function mostSupport(cost: Dong, before: Dong, limits: Limits): Dong {
  const byShare = (cost * BigInt(limitOf(limits, 'support.percent'))) / 100n;
  const left = BigInt(limitOf(limits, 'support.ceiling')) - before;
  const most = byShare < left ? byShare : left;
  return most > 0n ? most : 0n;
}

/** @throws `sales_point.support_above_ceiling` with both figures */
export function assertSupport(amount: Dong, cost: Dong, before: Dong, limits: Limits): void {
  const most = mostSupport(cost, before, limits);
  if (amount > most)
    throw new DomainError('sales_point.support_above_ceiling', { asked: amount.toString(), most: most.toString() });
}

/** Until when a supported point must stay open. */
export const openUntil = (paidOn: LocalDate, limits: Limits): LocalDate =>
  addMonths(paidOn, 12 * limitOf(limits, 'support.openYears'));
