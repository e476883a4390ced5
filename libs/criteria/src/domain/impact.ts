import type { Ticks } from './ballot';
import { evaluate, type Evaluation } from './evaluate';
import { explain, type GateGap } from './explanation';
import { proposeAgreed, type AgreedOptions } from './gates';
import type { KeyedCriterion, Rulebook, Sheet } from './rulebook';
import {
  mapSheets,
  openCriteria,
  translateAgreed,
  translateTicks,
  type Bound,
  type SheetMapping,
} from './sheet-mapping';

export interface JudgedProduct {
  readonly ballots: readonly Ticks[];
  readonly agreed: AgreedOptions;
  readonly star: number;
}

interface SheetOf {
  readonly rulebook: Rulebook;
  readonly sheet: Sheet;
}

/** What another rulebook would make of a result: exact where the sheets speak of the same things, a span where they do not. */
export interface Impact {
  /**
   * same: the same star whatever stands at the open criteria; other: another star whatever stands there; open: the open criteria
   * decide.
   */
  readonly verdict: 'same' | 'other' | 'open';
  /** With the worst and with the best at all open criteria. */
  readonly lowest: Evaluation;
  readonly highest: Evaluation;
  /** Gates that the star of then misses even so. */
  readonly gates: readonly GateGap[];
  /** Criteria of the new sheet that the old answers say nothing about. */
  readonly open: readonly KeyedCriterion[];
}

function bounded(mapping: SheetMapping, from: SheetOf, to: SheetOf, product: JudgedProduct, bound: Bound) {
  const ballots = product.ballots.map((ticks) => translateTicks(mapping, from.sheet, to.sheet, ticks, bound));
  const agreed = translateAgreed(mapping, product.agreed, proposeAgreed(to.sheet, ballots));
  return { ballots, evaluation: evaluate(to.rulebook, to.sheet, ballots, agreed) };
}

/**
 * Judges a closed product again by another rulebook. A better option never lowers the star, so whatever stands at the criteria
 * that cannot be compared, the star lies between the two bounds.
 */
export function impactOf(from: SheetOf, to: SheetOf, product: JudgedProduct): Impact {
  const mapping = mapSheets(from.sheet, to.sheet);
  const lowest = bounded(mapping, from, to, product, 'lowest').evaluation;
  const { ballots, evaluation: highest } = bounded(mapping, from, to, product, 'highest');
  const within = lowest.star <= product.star && product.star <= highest.star;
  const verdict = !within ? 'other' : lowest.star === highest.star ? 'same' : 'open';
  const gaps = explain(to.rulebook, to.sheet, ballots, { ...highest, star: product.star - 1 });
  return {
    verdict,
    lowest,
    highest,
    gates: product.star > highest.star ? gaps.gates : [],
    open: openCriteria(mapping, from.sheet, to.sheet, product.ballots),
  };
}
