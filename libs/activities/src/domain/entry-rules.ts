import { REGISTERS, type ExtraField, type RegisterName } from './registers';

/** What an entry says; fields that its register does not know stay away. */
export interface EntryFacts {
  readonly unitId: string;
  readonly kind: string;
  readonly title: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly document?: string | undefined;
  readonly note?: string | undefined;
  readonly items?: number | undefined;
  readonly participants?: number | undefined;
  readonly women?: number | undefined;
  readonly products?: number | undefined;
  readonly producers?: number | undefined;
  readonly value?: string | undefined;
  readonly broadcastOn?: string | undefined;
  readonly week?: number | undefined;
  readonly market?: string | undefined;
  readonly year?: number | undefined;
  readonly comparison?: 'exactly' | 'at-least' | 'some' | undefined;
  readonly amount?: string | undefined;
  readonly subject?: string | undefined;
  readonly roundId?: string | undefined;
  readonly parts?: readonly EntryPart[] | undefined;
}

export interface EntryPart {
  readonly producerId: string;
  readonly productId?: string | undefined;
}

export interface EntryFault {
  readonly path: string;
  readonly message: string;
}

const EXTRAS: readonly ExtraField[] = [
  ...['items', 'participants', 'women', 'products', 'producers', 'value', 'broadcastOn', 'week', 'market'],
  ...['year', 'comparison', 'amount', 'subject', 'roundId', 'parts'],
] as ExtraField[];

const MISSING = 'Cần ghi trường này.';

function shapeFaults(name: RegisterName, facts: EntryFacts): EntryFault[] {
  const { kinds, required, optional } = REGISTERS[name];
  const faults: EntryFault[] = [];
  if (!kinds.some(({ key }) => key === facts.kind)) faults.push({ path: 'kind', message: 'Không có trong sổ này.' });
  for (const path of required) if (facts[path] === undefined) faults.push({ path, message: MISSING });
  for (const path of EXTRAS)
    if (facts[path] !== undefined && !required.includes(path) && !optional.includes(path))
      faults.push({ path, message: 'Sổ này không có trường đó.' });
  return faults;
}

function contestFaults({ kind, week, participants, broadcastOn }: EntryFacts): EntryFault[] {
  const isWeek = kind === 'contest-week';
  return [
    ...(isWeek && week === undefined ? [{ path: 'week', message: MISSING }] : []),
    ...(isWeek && participants === undefined ? [{ path: 'participants', message: MISSING }] : []),
    ...(!isWeek && week !== undefined ? [{ path: 'week', message: 'Chỉ tuần thi mới có số tuần.' }] : []),
    ...(kind !== 'game-show' && broadcastOn !== undefined
      ? [{ path: 'broadcastOn', message: 'Chỉ gameshow mới có ngày phát sóng.' }]
      : []),
  ];
}

const mostly = (path: string, part: number | undefined, whole: number | undefined, message: string): EntryFault[] =>
  part !== undefined && part > (whole ?? 0) ? [{ path, message }] : [];

/** What stands against an entry, field by field; nothing when it may be kept. */
export function entryFaults(name: RegisterName, facts: EntryFacts, today: string): EntryFault[] {
  const faults = shapeFaults(name, facts);
  const { fromOn, toOn, broadcastOn, comparison, amount, parts = [] } = facts;
  if (toOn < fromOn) faults.push({ path: 'toOn', message: 'Ngày cuối không được trước ngày đầu.' });
  if (name !== 'target' && fromOn > today) faults.push({ path: 'fromOn', message: 'Ngày này chưa đến.' });
  if (broadcastOn !== undefined && broadcastOn < fromOn)
    faults.push({ path: 'broadcastOn', message: 'Không phát sóng trước khi quay.' });
  if (name === 'target' && comparison !== undefined && (comparison === 'some') !== (amount === undefined))
    faults.push({ path: 'amount', message: comparison === 'some' ? '"Có" không đi với số.' : MISSING });
  if (name === 'communication') faults.push(...contestFaults(facts));
  faults.push(...mostly('women', facts.women, facts.participants, 'Không nhiều hơn số người tham gia.'));
  const producers = new Set(parts.map(({ producerId }) => producerId)).size;
  if (facts.producers !== undefined)
    faults.push(...mostly('parts', producers, facts.producers, 'Nhiều chủ thể hơn số đã ghi.'));
  return faults;
}
