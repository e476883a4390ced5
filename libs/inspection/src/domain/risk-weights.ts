/** Weights of the risk score: points that each fact of a product adds. Larger comes first in a plan. */
export interface RiskWeights {
  /** For each star of the certificate. */
  readonly star: number;
  /** For food and drink (product sets 1 to 18). */
  readonly food: number;
  /** For each finding of an earlier inspection, by its severity. */
  readonly minor: number;
  readonly serious: number;
  readonly critical: number;
  /** For each full month since the last inspection, or since the certificate was issued. */
  readonly month: number;
  /** Most that the months add. */
  readonly monthsAtMost: number;
  /** For each report from the public that nobody has settled. */
  readonly report: number;
}
