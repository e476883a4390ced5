import { keyedCriteria, type Ticks } from './score-sheet';

interface RuleShape {
  kind: string;
  ref?: object;
}
interface SheetShape {
  parts: readonly {
    code: string;
    groups: readonly {
      criteria: readonly {
        code: string;
        choiceGroup?: string;
        options: readonly { points: number }[];
        rules?: readonly RuleShape[];
      }[];
    }[];
  }[];
}
type Keyed = ReturnType<
  typeof keyedCriteria<SheetShape['parts'][number]['groups'][number]['criteria'][number]>
>[number];

export interface SheetTotals {
  readonly total: number;
  readonly partTotals: Readonly<Record<string, number>>;
  /** Keys that still want a tick; a choice wants one of its cases. */
  readonly unanswered: readonly string[];
}

const pointsOf = (criterion: Keyed | undefined, ticks: Ticks): number =>
  criterion?.options[ticks[criterion.key] ?? -1]?.points ?? 0;

/** The criterion named by a condition and the points that it must reach. */
function conditionOf(rule: RuleShape): { criterion: string; minPoints: number } | undefined {
  const { ref } = rule;
  if (rule.kind !== 'onlyIf' || ref === undefined || !('criterion' in ref) || !('minPoints' in ref)) return undefined;
  return { criterion: String(ref.criterion), minPoints: Number(ref.minPoints) };
}

/** Points of a sheet on this device, also without a network, by the rules that the server counts by. */
export function sheetTotals(sheet: SheetShape, ticks: Ticks): SheetTotals {
  const list = keyedCriteria(sheet);
  const byKey = new Map(list.map((criterion) => [criterion.key, criterion]));
  const counts = (criterion: Keyed): boolean =>
    (criterion.rules ?? []).every((rule) => {
      const condition = conditionOf(rule);
      if (condition === undefined) return true;
      return pointsOf(byKey.get(`${criterion.part}.${condition.criterion}`), ticks) >= condition.minPoints;
    });
  const choiceOf = ({ part, choiceGroup = '' }: Keyed): string => `${part}.${choiceGroup}`;
  const answered = new Set(
    list.filter(({ key, choiceGroup }) => choiceGroup !== undefined && ticks[key] !== undefined).map(choiceOf),
  );
  const partTotals: Record<string, number> = Object.fromEntries(sheet.parts.map(({ code }) => [code, 0]));
  for (const criterion of list.filter(counts))
    partTotals[criterion.part] = (partTotals[criterion.part] ?? 0) + pointsOf(criterion, ticks);
  return {
    total: Object.values(partTotals).reduce((sum, points) => sum + points, 0),
    partTotals,
    unanswered: list
      .filter((each) => ticks[each.key] === undefined && counts(each))
      .filter((each) => each.choiceGroup === undefined || !answered.has(choiceOf(each)))
      .map(({ key }) => key),
  };
}
