import { parseLocalDate } from '@app/kernel';
import type { Band, Criterion, CriterionGroup, Part, Rulebook, Sheet } from './rulebook';

/** A fault of a rulebook file, with the JSON path of its place. */
export interface RulebookFault {
  readonly path: string;
  readonly message: string;
}

/** What a sheet lacks to be scored: "Phần C: 33/35 điểm". Empty for a whole sheet. */
export interface SheetGap {
  readonly part: string;
  readonly found: number;
  readonly max: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, value) => total + value, 0);

/** Points that a group's criteria offer: the cases of a choice group count once, with the best case. */
function offered(group: CriterionGroup): number {
  const cases = new Map<string, number>();
  let points = 0;
  for (const criterion of group.criteria) {
    if (criterion.choiceGroup === undefined) points += criterion.max;
    else cases.set(criterion.choiceGroup, Math.max(cases.get(criterion.choiceGroup) ?? 0, criterion.max));
  }
  return points + sum([...cases.values()]);
}

/** Points that a part really offers. */
const partOffers = (part: Part): number => sum(part.groups.map(offered));

/** Parts that do not reach what the decree gives them. */
export function gapsOf(rulebook: Pick<Rulebook, 'partMax'>, sheet: Sheet): SheetGap[] {
  return Object.entries(rulebook.partMax).flatMap(([code, max]) => {
    const part = sheet.parts.find((candidate) => candidate.code === code);
    const found = part ? partOffers(part) : 0;
    return found === max ? [] : [{ part: code, found, max }];
  });
}

class Checker {
  readonly faults: RulebookFault[] = [];

  private fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  rulebook(book: Rulebook): void {
    for (const field of ['issued', 'effectiveFrom'] as const)
      if (!parseLocalDate(book[field]).ok) this.fault(`$.${field}`, 'is no date');
    if (book.effectiveTo !== null && !(book.effectiveTo > book.effectiveFrom))
      this.fault('$.effectiveTo', 'lies before effectiveFrom');
    if (sum(Object.values(book.partMax)) !== 100) this.fault('$.partMax', 'does not add up to 100');
    this.bands(book.bands);
    const numbers = book.sheets.map((sheet) => sheet.no);
    if (new Set(numbers).size !== numbers.length) this.fault('$.sheets', 'holds a sheet number twice');
    book.sheets.forEach((sheet, index) => this.sheet(book, sheet, `$.sheets[${index}]`));
  }

  private bands(bands: readonly Band[]): void {
    const ascending = [...bands].sort((a, b) => a.from - b.from);
    ascending.forEach((band, index) => {
      const path = `$.bands[${bands.indexOf(band)}]`;
      const last = index === ascending.length - 1;
      if (index === 0 && band.from !== 0) this.fault(path, 'the lowest band does not begin at 0');
      if (last ? band.to !== 100 || !band.toInclusive : band.toInclusive)
        this.fault(path, 'the bands do not cover 0 to 100 once');
      const above = ascending[index + 1];
      if (above && (above.from !== band.to || above.stars <= band.stars))
        this.fault(path, 'leaves a gap or overlaps the next band');
    });
  }

  private sheet(book: Rulebook, sheet: Sheet, path: string): void {
    const gaps = gapsOf(book, sheet);
    if (sheet.complete && gaps.length > 0)
      this.fault(path, `is called complete but part ${gaps[0]?.part ?? ''} offers ${gaps[0]?.found ?? 0} points`);
    if (!sheet.complete && gaps.length === 0) this.fault(path, 'is called incomplete but lacks nothing');
    const keys = new Set<string>();
    sheet.parts.forEach((part, partIndex) => {
      const partPath = `${path}.parts[${partIndex}]`;
      if (part.max !== sum(part.groups.map((group) => group.max)))
        this.fault(partPath, `max ${part.max} is not the sum of its groups`);
      part.groups.forEach((group, groupIndex) => {
        const groupPath = `${partPath}.groups[${groupIndex}]`;
        if (group.max !== offered(group))
          this.fault(groupPath, `max ${group.max} is not the sum of its criteria (${offered(group)})`);
        group.criteria.forEach((criterion, index) => {
          const criterionPath = `${groupPath}.criteria[${index}]`;
          const key = `${part.code}.${criterion.code}`;
          if (keys.has(key)) this.fault(criterionPath, `the code ${key} stands twice`);
          keys.add(key);
          this.criterion(part, group, criterion, criterionPath);
        });
      });
    });
  }

  private criterion(part: Part, group: CriterionGroup, criterion: Criterion, path: string): void {
    const points = criterion.options.map((option) => option.points);
    if (points.length < 2) this.fault(path, 'needs at least two options');
    if (points.some((value) => !Number.isInteger(value) || value < 0 || value > 100))
      this.fault(path, 'points must be whole, 0 to 100');
    if (Math.max(...points) !== criterion.max)
      this.fault(path, `max ${criterion.max} is not its best option (${Math.max(...points)})`);
    const rises = points.every((value, index) => index === 0 || value > (points[index - 1] ?? 0));
    if (!rises && criterion.suspect === undefined)
      this.fault(path, 'points do not rise, and no note says that the print is suspect');
    this.gates(criterion, path);
    this.relations(part, group, criterion, path);
  }

  private gates(criterion: Criterion, path: string): void {
    const marked = criterion.options.filter((option) => option.minStar !== undefined);
    marked.forEach((option, index) => {
      const before = marked[index - 1];
      const rises =
        before === undefined || ((option.minStar ?? 0) > (before.minStar ?? 0) && option.points >= before.points);
      if (!rises) this.fault(path, 'gates do not ascend with the points');
    });
  }

  private relations(part: Part, group: CriterionGroup, criterion: Criterion, path: string): void {
    const { choiceGroup } = criterion;
    if (choiceGroup !== undefined && group.criteria.filter((other) => other.choiceGroup === choiceGroup).length < 2) {
      this.fault(path, `the choice ${choiceGroup} has a single case`);
    }
    for (const rule of criterion.rules ?? []) {
      if (rule.kind !== 'onlyIf') continue;
      const other = part.groups.flatMap((entry) => entry.criteria).find((entry) => entry.code === rule.ref?.criterion);
      if (!other || other === criterion)
        this.fault(path, `onlyIf names ${rule.ref?.criterion ?? 'nothing'}, which part ${part.code} does not have`);
      else if ((rule.ref?.minPoints ?? 0) > other.max)
        this.fault(path, 'onlyIf asks for more points than the other criterion has');
    }
  }
}

/** Every fault of a rulebook whose shape is already checked: sums, codes, gates, choices, references, bands. */
export function rulebookFaults(book: Rulebook): RulebookFault[] {
  const checker = new Checker();
  checker.rulebook(book);
  return checker.faults;
}
