/** A rulebook (bộ tiêu chí) as data: bands of stars and a score sheet for each product set. */
export interface Rulebook {
  readonly id: string;
  readonly decision: string;
  readonly issued: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly partMax: Readonly<Record<string, number>>;
  readonly bands: readonly Band[];
  readonly certificateMonths: number;
  /** Does the source carry the marks of least options for stars? */
  readonly starMinimumsIncluded: boolean;
  /** Stars that can have gates, ascending. */
  readonly gatedStars: readonly number[];
  readonly sheets: readonly Sheet[];
}

/** Stars for a mean in [from, to), or [from, to] where `toInclusive`. */
export interface Band {
  readonly stars: number;
  readonly from: number;
  readonly to: number;
  readonly toInclusive: boolean;
}

/** Score sheet (phiếu đánh giá) of one product set (bộ sản phẩm). */
export interface Sheet {
  readonly no: number;
  readonly name: string;
  readonly group: string;
  readonly subgroup: string;
  readonly managingAgency: string;
  readonly samples: number;
  /** False: the sheet may be read, never scored. */
  readonly complete: boolean;
  /** Grounds on which a dossier is excluded before scoring. */
  readonly rejectIf: readonly string[];
  readonly parts: readonly Part[];
}

export interface Part {
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly groups: readonly CriterionGroup[];
}

export interface CriterionGroup {
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly criteria: readonly Criterion[];
}

export interface Criterion {
  readonly code: string;
  readonly title: string;
  readonly max: number;
  readonly parentTitle?: string;
  /** Criteria of one choice group are cases: exactly one is scored. */
  readonly choiceGroup?: string;
  /** The printed decree looks wrong here; the value is kept and the note shown. */
  readonly suspect?: string;
  readonly rules?: readonly CriterionRule[];
  readonly options: readonly Option[];
}

/** What a criterion says besides its points. Only `onlyIf` changes the arithmetic; the others are statements that people judge by. */
export interface CriterionRule {
  readonly kind: 'require' | 'reject' | 'stop' | 'onlyIf' | 'exclude' | 'evidence' | 'default';
  readonly text: string;
  /** For `onlyIf`: another criterion of the same part and the least points that it needs. */
  readonly ref?: { readonly criterion: string; readonly minPoints: number };
}

export interface Option {
  readonly points: number;
  readonly label: string;
  /** Gate: the least that this many stars need at this criterion. */
  readonly minStar?: number;
}

/** A criterion with its key (`A.1.1` = part and code), as ballots name it. */
export interface KeyedCriterion extends Criterion {
  readonly key: string;
  readonly part: string;
}

const keyed = new WeakMap<Sheet, readonly KeyedCriterion[]>();

/** All criteria of a sheet in printed order, with their keys. Made once for each sheet: a published sheet never changes. */
export function criteriaOf(sheet: Sheet): readonly KeyedCriterion[] {
  const known = keyed.get(sheet);
  if (known) return known;
  const list = sheet.parts.flatMap((part) =>
    part.groups.flatMap((group) =>
      group.criteria.map((criterion) => ({ ...criterion, key: `${part.code}.${criterion.code}`, part: part.code })),
    ),
  );
  keyed.set(sheet, list);
  return list;
}

/** Criteria that carry a mark, i.e. where the council records one agreed option. */
export const gatedCriteriaOf = (sheet: Sheet): KeyedCriterion[] =>
  criteriaOf(sheet).filter((criterion) => criterion.options.some((option) => option.minStar !== undefined));
