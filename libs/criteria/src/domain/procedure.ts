/** The procedure (trình tự) of a rulebook as data: who does what at which level. Nothing of it stands in code. */
export interface Procedure {
  readonly id: string;
  readonly rulebookId: string;
  readonly name: string;
  readonly source: string;
  readonly effectiveFrom: string;
  /** From the first desk to the last. */
  readonly levels: readonly ProcedureLevel[];
  /** The opinion of a level that gives no points, or null. */
  readonly opinion: {
    readonly level: string;
    readonly form: string;
    readonly workingDays: number;
    readonly items: readonly TitledItem[];
  } | null;
  readonly certificate: {
    readonly months: number;
    readonly leastStars: number;
    readonly issuingBodies: Readonly<Record<string, string>>;
  };
  readonly reassessment: {
    readonly openDaysBefore: number | null;
    readonly closeDaysBefore: number | null;
    readonly warnDaysBefore: number | null;
    readonly lateDaysAfter: number | null;
  };
  readonly productCode: { readonly format: string; readonly numberPer: string };
  /** Rounds that the law itself dates. */
  readonly rounds: readonly {
    readonly number: number;
    readonly deadlines: readonly { level: string; task: string; monthDay: string }[];
  }[];
  /** Defaults for the rules of its councils (practice). */
  readonly councilRules: Readonly<Record<string, unknown>>;
  readonly contents: readonly DossierContent[];
}

export interface TitledItem {
  readonly code: string;
  readonly title: string;
}

export interface ProcedureLevel {
  readonly level: string;
  readonly label: string;
  /** Kind of unit whose body acts; null where the level lies outside the province. */
  readonly unitKind: 'province' | 'district' | 'commune' | null;
  /** opinion: reports without points; score: a council scores; record: decided elsewhere, only recorded here. */
  readonly act: 'opinion' | 'score' | 'record';
  /** Where the level sends on, and from how many points of its own result (null: whatever the points). */
  readonly passUp: { readonly to: string; readonly fromPoints: number | null } | null;
  /** Stars that this level grants. */
  readonly grants: readonly number[];
}

/** A part of a dossier (thành phần hồ sơ). */
export interface DossierContent extends TitledItem {
  readonly required: boolean;
  /** Physical samples are handed in, counted by the sheet; nothing is uploaded. */
  readonly samples?: boolean;
  /** What fills this part without an upload: the registration form itself, the approved plan, the self-score. */
  readonly filledBy?: 'form' | 'plan' | 'self-score';
}

/** The level of that name. @throws RangeError for a level that the procedure does not have */
export function levelOf(procedure: Procedure, level: string): ProcedureLevel {
  const found = procedure.levels.find((candidate) => candidate.level === level);
  if (!found) throw new RangeError(`procedure ${procedure.id} has no level ${level}`);
  return found;
}

/** Where a dossier is filed first. */
export function firstDeskOf(procedure: Procedure): ProcedureLevel {
  const [first] = procedure.levels;
  if (!first) throw new RangeError(`procedure ${procedure.id} has no level`);
  return first;
}

/** The first level whose council scores. */
export function firstScoringLevelOf(procedure: Procedure): ProcedureLevel {
  const found = procedure.levels.find((level) => level.act === 'score');
  if (!found) throw new RangeError(`procedure ${procedure.id} scores nowhere`);
  return found;
}

/** The level that decides so many stars, if any. */
export const decidingLevelOf = (procedure: Procedure, stars: number): ProcedureLevel | undefined =>
  procedure.levels.find((level) => level.grants.includes(stars));

/** Faults of a procedure file. */
export function procedureFaults(procedure: Procedure): string[] {
  const faults: string[] = [];
  const names = procedure.levels.map((level) => level.level);
  if (new Set(names).size !== names.length) faults.push('a level stands twice');
  procedure.levels.forEach((level, index) => {
    if (level.passUp && names.indexOf(level.passUp.to) <= index)
      faults.push(`${level.level} passes up to ${level.passUp.to}, which is not above it`);
    if (!level.passUp && index < names.length - 1)
      faults.push(`${level.level} passes nothing up but is not the last level`);
  });
  const granted = procedure.levels.flatMap((level) => level.grants);
  if (new Set(granted).size !== granted.length) faults.push('two levels grant the same star');
  if (
    procedure.opinion &&
    !procedure.levels.some((level) => level.level === procedure.opinion?.level && level.act === 'opinion')
  ) {
    faults.push('the opinion names a level that gives none');
  }
  if (!procedure.levels.some((level) => level.act === 'score')) faults.push('no level scores');
  const codes = procedure.contents.map((content) => content.code);
  if (new Set(codes).size !== codes.length) faults.push('a part of the dossier stands twice');
  return faults;
}
