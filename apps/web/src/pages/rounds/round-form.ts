import { z } from 'zod';
import type { Answer } from '../../api/hooks';

export type Procedure = Answer<'/api/procedures'>[number];
export type Round = Answer<'/api/rounds'>[number];

const number = (low: number, high: number) =>
  z
    .string()
    .trim()
    .refine((text) => /^\d{1,4}$/.test(text) && Number(text) >= low && Number(text) <= high, `Từ ${low} đến ${high}.`);

export const roundSchema = z.object({
  year: number(2018, 2100),
  number: number(1, 20),
  name: z.string().trim().min(1, 'Hãy ghi tên đợt.'),
  procedureId: z.string().min(1, 'Hãy chọn trình tự.'),
  deadlines: z.array(
    z.object({
      level: z.string().min(1, 'Hãy chọn cấp.'),
      task: z.enum(['file', 'send-up', 'finish']),
      dueOn: z.iso.date('Hãy ghi ngày dạng 25/09/2020.'),
    }),
  ),
});
export type RoundValues = z.infer<typeof roundSchema>;

const TASKS = ['file', 'send-up', 'finish'] as const;

export const valuesOf = (round: Round | undefined): RoundValues => ({
  year: round ? String(round.year) : '',
  number: round ? String(round.number) : '1',
  name: round?.name ?? '',
  procedureId: round?.procedureId ?? '',
  deadlines: (round?.deadlines ?? []).flatMap(({ level, task, dueOn }) => {
    const known = TASKS.find((each) => each === task);
    return known === undefined ? [] : [{ level, task: known, dueOn }];
  }),
});

export const bodyOf = (value: RoundValues) => ({
  ...value,
  year: Number(value.year),
  number: Number(value.number),
});

/** The last days that the procedure's law gives this round; empty where it dates none. */
export function lawfulDeadlines(
  procedure: Pick<Procedure, 'rounds'> | undefined,
  year: string,
  roundNumber: string,
): RoundValues['deadlines'] {
  const known = procedure?.rounds.find((round) => round.number === Number(roundNumber));
  if (known === undefined || !/^\d{4}$/.test(year)) return [];
  return known.deadlines.flatMap(({ level, task, monthDay }) => {
    const kind = TASKS.find((each) => each === task);
    return kind === undefined ? [] : [{ level, task: kind, dueOn: `${year}-${monthDay}` }];
  });
}

interface Around {
  readonly rounds: readonly Pick<Round, 'year' | 'number' | 'kind'>[];
  readonly procedures: readonly Pick<Procedure, 'id' | 'effectiveFrom' | 'levels'>[];
  /** Business day. */
  readonly today: string;
}

/**
 * What a new round begins with after an earlier one: this year, the next free number, the procedure now in force, and the last days
 * of the earlier round in that year for the levels that there still are. Within one year the days are left open.
 */
export function valuesAfter(earlier: Round, { rounds, procedures, today }: Around): RoundValues {
  const year = Math.max(earlier.year, Number(today.slice(0, 4)));
  const taken = rounds.filter((each) => each.year === year && each.kind !== 'reassessment').map(({ number }) => number);
  const next = Math.max(0, ...taken) + 1;
  const inForce = procedures
    .filter(({ effectiveFrom }) => effectiveFrom <= today)
    .toSorted((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom))
    .at(-1);
  const procedure = inForce ?? procedures.find(({ id }) => id === earlier.procedureId);
  const levels = procedure?.levels.map(({ level }) => level) ?? [];
  return {
    year: String(year),
    number: String(next),
    name: `Đợt ${next} năm ${year}`,
    procedureId: procedure?.id ?? '',
    deadlines: valuesOf(earlier)
      .deadlines.filter(({ level }) => levels.includes(level))
      .map((each) => ({ ...each, dueOn: year === earlier.year ? '' : inYear(each.dueOn, year - earlier.year) })),
  };
}

/** The same day some years on; 29 February becomes the 28th. */
function inYear(day: string, years: number): string {
  const moved = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  const year = Number(moved.slice(0, 4));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return moved.endsWith('-02-29') && !isLeap ? `${year}-02-28` : moved;
}
