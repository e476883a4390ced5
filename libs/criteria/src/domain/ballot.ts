import { criteriaOf, type KeyedCriterion, type Sheet } from './rulebook';

/** A filled sheet: index of the ticked option (from 0) by criterion key; a key left out is not ticked and counts 0. */
export type Ticks = Readonly<Record<string, number>>;

export interface TickFault {
  /** Criterion key. */
  readonly key: string;
  readonly code: 'unknown-criterion' | 'unknown-option' | 'two-cases';
  readonly message: string;
}

export interface BallotTotal {
  readonly total: number;
  readonly partTotals: Readonly<Record<string, number>>;
  /** Keys that still want a tick; a choice group wants one of its cases. */
  readonly unanswered: readonly string[];
}

const optionCount = (criterion: KeyedCriterion): string => `0..${criterion.options.length - 1}`;

/** What is wrong with a ballot for this sheet: every fault, in the order of the ballot. */
export function tickFaults(sheet: Sheet, ticks: Ticks): TickFault[] {
  const criteria = new Map(criteriaOf(sheet).map((criterion) => [criterion.key, criterion]));
  const caseTicked = new Map<string, string>();
  return Object.entries(ticks).flatMap(([key, index]): TickFault[] => {
    const criterion = criteria.get(key);
    if (!criterion) return [{ key, code: 'unknown-criterion', message: `phiếu ${sheet.no} không có tiêu chí ${key}` }];
    if (!Number.isInteger(index) || criterion.options[index] === undefined) {
      return [
        {
          key,
          code: 'unknown-option',
          message: `không có phương án ${String(index)} (chỉ có ${optionCount(criterion)})`,
        },
      ];
    }
    if (criterion.choiceGroup === undefined) return [];
    const group = `${criterion.part}.${criterion.choiceGroup}`;
    const other = caseTicked.get(group);
    caseTicked.set(group, key);
    return other === undefined
      ? []
      : [
          {
            key,
            code: 'two-cases',
            message: `${other} và ${key} là hai trường hợp của một lựa chọn: chỉ được chấm một`,
          },
        ];
  });
}

const ticked = (criterion: KeyedCriterion | undefined, ticks: Ticks) => criterion?.options[ticks[criterion.key] ?? -1];

/** Does the criterion count, i.e. does every other criterion that it depends on reach its least points? */
function counts(criterion: KeyedCriterion, criteria: ReadonlyMap<string, KeyedCriterion>, ticks: Ticks): boolean {
  return (criterion.rules ?? []).every((rule) => {
    if (rule.kind !== 'onlyIf' || !rule.ref) return true;
    const other = criteria.get(`${criterion.part}.${rule.ref.criterion}`);
    return (ticked(other, ticks)?.points ?? 0) >= rule.ref.minPoints;
  });
}

/** The ticks that count: without those of criteria whose condition (story structure only if there is a story) is not met. */
export function countedTicks(sheet: Sheet, ticks: Ticks): Ticks {
  const list = criteriaOf(sheet);
  const criteria = new Map(list.map((criterion) => [criterion.key, criterion]));
  const counted = list.filter((criterion) => ticks[criterion.key] !== undefined && counts(criterion, criteria, ticks));
  return Object.fromEntries(counted.map((criterion) => [criterion.key, ticks[criterion.key] ?? 0]));
}

function unansweredOf(sheet: Sheet, ticks: Ticks): string[] {
  const list = criteriaOf(sheet);
  const criteria = new Map(list.map((criterion) => [criterion.key, criterion]));
  const answeredGroups = new Set(
    list
      .filter((criterion) => criterion.choiceGroup && ticks[criterion.key] !== undefined)
      .map((criterion) => `${criterion.part}.${criterion.choiceGroup}`),
  );
  return list
    .filter((criterion) => ticks[criterion.key] === undefined && counts(criterion, criteria, ticks))
    .filter((criterion) => !answeredGroups.has(`${criterion.part}.${criterion.choiceGroup ?? ''}`))
    .map((criterion) => criterion.key);
}

/**
 * Points of one ballot, whole numbers. The ballot must have no {@link tickFaults}.
 * Source: score sheets of the programme's rulebooks; nothing ticked counts 0 (practice of the councils).
 */
export function totalOf(sheet: Sheet, ticks: Ticks): BallotTotal {
  const counted = countedTicks(sheet, ticks);
  const partTotals: Record<string, number> = Object.fromEntries(sheet.parts.map((part) => [part.code, 0]));
  for (const criterion of criteriaOf(sheet)) {
    const points = ticked(criterion, counted)?.points ?? 0;
    partTotals[criterion.part] = (partTotals[criterion.part] ?? 0) + points;
  }
  const total = Object.values(partTotals).reduce((sum, points) => sum + points, 0);
  return { total, partTotals, unanswered: unansweredOf(sheet, ticks) };
}
