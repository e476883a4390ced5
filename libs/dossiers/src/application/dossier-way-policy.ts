/** Parts of the way of a dossier that a list can be narrowed to, each with the steps that it is made of. */
export const WAY_PARTS = {
  'at-desk': ['submitted', 'supplement-asked'],
  'in-council': ['accepted', 'in-council'],
  scored: ['scored'],
  recognised: ['recognised'],
  forwarded: ['forwarded'],
  'not-recognised': ['not-recognised'],
} as const;
export type WayPart = keyof typeof WAY_PARTS;

/**
 * Where dossiers stand after their acceptance, by what anybody may know who sees them. Bound by the reporting module, which reads
 * councils and published decisions.
 */
export abstract class DossierWayPolicy {
  /** Condition in SQL: the dossier under this alias stands at one of the steps that this parameter (text[]) names. */
  abstract standsSql(dossier: string, steps: string): string;
  /** The step itself, as an expression in SQL. */
  abstract stepSql(dossier: string): string;
}
