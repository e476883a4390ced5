import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { api } from '../../api/client';
import type { Answer } from '../../api/hooks';
import { useSession } from '../../app/session';
import type { SaveState } from '../../components/save-indicator';
import { blocksOf, numbersOf, type Ticks } from '../../lib/score-sheet';
import { explanationsMissing, explanationsNeeded } from '../../lib/explanations';
import {
  afterSteps,
  afterTexts,
  stepsBetween,
  stepsOfEntry,
  stepsOfTick,
  textsOf,
  textStepsOfEntry,
  withSteps,
  withText,
  type Texts,
  type TextStep,
  type TickStep,
} from '../../lib/sheet-steps';
import { sheetTotals } from '../../lib/sheet-totals';
import { askToSend, lastEnding, offlineDb, onEnding, onEntrySent, outbox } from '../../offline/device';
import type { JournalEntry, NewEntry } from '../../offline/journal';
import type { Sheet } from './gaps-alert';

export type OwnSheet = Answer<'/api/cases/{id}/sheet'>;

export const STEPS = 'evaluation.sheet';
export const BALLOT = 'evaluation.ballot';
export const laneOf = (caseId: string): string => `phieu:${caseId}`;

interface Clash {
  readonly criteria: readonly string[];
  readonly other: Ticks;
}
interface ServerSheet {
  readonly ticks: Ticks;
  readonly clashes: readonly Clash[];
  readonly texts: Texts;
  readonly version: number;
}
/** What was ticked or written together. */
interface Steps {
  readonly ticks: readonly TickStep[];
  readonly text?: TextStep;
}
/** Steps of this page that the server has not answered yet; `entryId` once the device has them. */
interface LocalStep extends Steps {
  readonly batch: number;
  readonly entryId: string | undefined;
}
type Saved = Pick<OwnSheet, 'ticks' | 'clashes' | 'explanations'> & { version: number };

const serverSheet = ({ ticks, clashes, explanations, version }: Saved): ServerSheet => ({
  ticks: numbersOf(ticks),
  texts: textsOf(explanations),
  clashes: clashes.map(({ criteria, other }) => ({ criteria, other: numbersOf(other) })),
  version,
});

const OPEN = new Set<JournalEntry['state']>(['waiting', 'sending', 'held']);

/** What this device has of a sheet and has not brought to the server, in the journal's order. */
function useLane(caseId: string): readonly JournalEntry[] | undefined {
  const userId = useSession()?.user.id ?? '';
  return useLiveQuery(async () => {
    const all = await outbox.entriesOf(userId).catch(() => []); // a browser that keeps nothing
    return all.filter(({ lane, state }) => lane === laneOf(caseId) && OPEN.has(state));
  }, [userId, caseId]);
}

/** A device that does not answer (an old tab holds its database) must not hide the sheet. */
const DEVICE_PATIENCE = 3000;

function useLate(after: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return late;
}

interface WorkInput {
  readonly caseId: string;
  readonly productName: string;
  readonly own: OwnSheet;
  readonly sheet: Sheet;
  readonly reload: () => Promise<unknown>;
}

/**
 * A member's sheet in work: each tick stands in the journal of the device at once and goes to the server a moment later, or when
 * there is a network again; what other tabs and devices ticked is merged in by criterion.
 */
export function useSheetWork({ caseId, productName, own, sheet, reload }: WorkInput) {
  const userId = useSession()?.user.id ?? '';
  const lane = useLane(caseId);
  const isLate = useLate(DEVICE_PATIENCE);
  const waits = useSyncExternalStore(onEnding, lastEnding).kind === 'later';
  const { server, savedAt, local, setLocal } = useServerSheet(caseId, own, lane, reload);
  const [notKept, setNotKept] = useState(false);
  const chain = useRef(Promise.resolve());
  const batches = useRef(0);
  const steps = (lane ?? []).filter(({ kind }) => kind === STEPS);
  const ticks = afterSteps(server.ticks, [...steps.flatMap(stepsOfEntry), ...local.flatMap((each) => each.ticks)]);
  const texts = afterTexts(server.texts, [
    ...steps.flatMap(textStepsOfEntry),
    ...local.flatMap(({ text }) => (text === undefined ? [] : [text])),
  ]);
  const add = (next: Steps) => {
    if (next.ticks.length === 0 && next.text === undefined) return;
    batches.current += 1;
    const batch = batches.current;
    setLocal((before) => [...before, { ...next, batch, entryId: undefined }]);
    const entry = entryOf(caseId, productName, next);
    chain.current = chain.current.then(async () => {
      const entryId = await outbox.addTo(userId, entry, (body) => withAll(body, next)).catch(() => undefined);
      if (entryId === undefined) {
        const sent = await sendAtOnce(caseId, next);
        setNotKept(!sent);
        if (!sent) return;
        await reload();
        return setLocal((before) => before.filter((each) => each.batch !== batch));
      }
      setLocal((before) => before.map((each) => (each.batch === batch ? { ...each, entryId } : each)));
      setTimeout(askToSend, 150);
    });
  };
  const needed = explanationsNeeded(own.explanationRule, blocksOf(sheet), ticks);
  const cast = (lane ?? []).filter(({ kind }) => kind === BALLOT).at(-1);
  return {
    ready: lane !== undefined || isLate,
    ticks,
    /** Why, by criterion, and where the council's rules want it. */
    texts,
    needed: new Set(needed),
    unexplained: explanationsMissing(needed, texts),
    clashes: server.clashes,
    totals: sheetTotals(sheet, ticks),
    state: stateOf(steps, local, { savedAt, waits }),
    savedAt,
    /** Why the server did not take what was ticked. */
    held: steps.find(({ state }) => state === 'held'),
    /** The sheet that was handed in on this device and has not arrived. */
    cast,
    /** The browser keeps nothing and there is no network. */
    notKept,
    tick: (key: string, index: number | undefined, sameChoice: readonly string[]) =>
      add({ ticks: stepsOfTick(ticks, key, index, sameChoice) }),
    explain: (criterion: string, typed: string) => {
      const to = typed.trim() === '' ? null : typed.trim();
      const from = texts[criterion] ?? null;
      if (to !== from) add({ ticks: [], text: { criterion, from, to } });
    },
    /** Resolves when everything ticked and written so far stands in the journal: what is added then comes behind it. */
    kept: (): Promise<void> => chain.current,
    /** Chooses between two values of one criterion. */
    settle: ({ criteria }: Clash, chosen: Ticks) => add({ ticks: settling(criteria, ticks, chosen) }),
  };
}

function settling(criteria: readonly string[], ticks: Ticks, chosen: Ticks): TickStep[] {
  const others = Object.fromEntries(Object.entries(ticks).filter(([key]) => !criteria.includes(key)));
  const steps = stepsBetween(ticks, { ...others, ...chosen }, criteria);
  const [first = ''] = criteria;
  // The value that stands is kept: nothing changes but that the choice was made.
  const kept = Object.entries(chosen)[0] ?? [first, null];
  const all = steps.length > 0 ? steps : [{ criterion: kept[0], from: kept[1], to: kept[1] }];
  return all.map((step) => ({ ...step, settles: true }));
}

const bodyOf = ({ ticks, text }: Steps) => ({ changes: [...ticks], ...(text ? { explanations: [text] } : {}) });

function withAll(body: unknown, { ticks, text }: Steps): unknown {
  const ticked = ticks.length === 0 ? body : withSteps(body, ticks);
  return ticked === undefined || text === undefined ? ticked : withText(ticked, text);
}

const entryOf = (caseId: string, productName: string, next: Steps): NewEntry => ({
  kind: STEPS,
  title: `Chấm điểm: ${productName}`,
  lane: laneOf(caseId),
  method: 'PATCH',
  path: `/api/cases/${caseId}/sheet`,
  body: bodyOf(next),
  editPath: `/cham-diem/${caseId}`,
  quiet: true,
});

/** The server's state of the sheet: as read, or as the answer to the last steps said, whichever is newer. */
function useServerSheet(
  caseId: string,
  own: OwnSheet,
  lane: readonly JournalEntry[] | undefined,
  reload: () => Promise<unknown>,
) {
  const [server, setServer] = useState(() => serverSheet({ ...own, version: own.draftVersion }));
  const [savedAt, setSavedAt] = useState<string | undefined>();
  const [local, setLocal] = useState<readonly LocalStep[]>([]);
  useEffect(() => {
    setServer((before) =>
      own.draftVersion < before.version ? before : serverSheet({ ...own, version: own.draftVersion }),
    );
  }, [own]);
  useEffect(
    () =>
      onEntrySent((entry, answer) => {
        if (entry.lane !== laneOf(caseId) || entry.kind !== STEPS) return;
        const saved = serverSheet(answer as Saved);
        setServer((before) => (saved.version < before.version ? before : saved));
        setLocal((before) => before.filter(({ entryId }) => entryId !== entry.id));
        setSavedAt(new Date().toISOString());
      }),
    [caseId],
  );
  // Another tab of this browser has sent what this one ticked: the answer is read anew.
  useEffect(() => {
    const here = new Set((lane ?? []).map(({ id }) => id));
    const ids = [
      ...new Set(local.flatMap(({ entryId }) => (entryId === undefined || here.has(entryId) ? [] : entryId))),
    ];
    if (ids.length === 0) return;
    let left = false;
    const look = async () => {
      const kept = await offlineDb.entries.where('id').anyOf(ids).primaryKeys();
      if (left || kept.length > 0) return;
      await reload();
      if (!left) setLocal((before) => before.filter(({ entryId }) => entryId === undefined || !ids.includes(entryId)));
    };
    void look();
    return () => {
      left = true;
    };
    // `reload` is new at each drawing and always does the same.
  }, [lane, local]);
  return { server, savedAt, local, setLocal };
}

/** A browser that keeps nothing still works with a network. */
async function sendAtOnce(caseId: string, next: Steps): Promise<boolean> {
  const body = bodyOf(next);
  return api.PATCH('/api/cases/{id}/sheet', { params: { path: { id: caseId } }, body }).then(
    () => true,
    () => false,
  );
}

function stateOf(
  steps: readonly JournalEntry[],
  local: readonly LocalStep[],
  { savedAt, waits }: { savedAt: string | undefined; waits: boolean },
): SaveState {
  if (steps.some(({ state }) => state === 'held')) return 'failed';
  const isOpen = steps.length > 0 || local.some(({ entryId }) => entryId === undefined);
  if (isOpen) return waits ? 'offline' : 'saving';
  return savedAt === undefined ? 'idle' : 'saved';
}
