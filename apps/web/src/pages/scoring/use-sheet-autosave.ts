import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { forgetDraft, keepDraft, readDraft } from '../../app/drafts';
import type { SaveState } from '../../components/save-indicator';
import { numbersOf, withTick, type Ticks } from '../../lib/score-sheet';

export type OwnSheet = Answer<'/api/cases/{id}/sheet'>;

interface Totals {
  total: number;
  partTotals: Readonly<Record<string, number>>;
  unanswered: readonly string[];
}

interface Saved {
  ticks: Ticks;
  version: number;
  at: string | undefined;
  totals: Totals;
}

const totalsOf = (answer: { total: number; partTotals: object; unanswered: readonly string[] }): Totals => ({
  total: answer.total,
  partTotals: numbersOf(answer.partTotals),
  unanswered: answer.unanswered,
});

function draftOf(name: string): Ticks | undefined {
  const draft = readDraft(name);
  return typeof draft === 'object' && draft !== null ? numbersOf(draft) : undefined;
}

const afterTick = 400;
const afterFailure = 4000;

/**
 * Keeps the member's ticks: in this tab at once, on the server a moment later; without a network it tries again by itself.
 * Totals are the server's, for the ticks that it has.
 */
export function useSheetAutosave(caseId: string, start: OwnSheet) {
  const draftName = `phieu-cham:${caseId}`;
  const [ticks, setTicks] = useState<Ticks>(() => draftOf(draftName) ?? numbersOf(start.ticks));
  const [saved, setSaved] = useState<Saved>(() => ({
    ticks: numbersOf(start.ticks),
    version: start.draftVersion,
    at: undefined,
    totals: totalsOf(start),
  }));
  const [held, setHeld] = useState(false);
  const save = useCommand({
    run: (input: { ticks: Ticks; version: number }, attempt) =>
      api.PUT('/api/cases/{id}/sheet', {
        params: { path: { id: caseId } },
        body: { ticks: { ...input.ticks } },
        headers: attempt.headers({ version: input.version }),
      }),
    onDone: (answer, input) => {
      if (answer === undefined) return;
      const at = new Date().toISOString();
      setSaved({ ticks: input.ticks, version: answer.version, at, totals: totalsOf(answer) });
      forgetDraft(draftName);
    },
  });
  const dirty = JSON.stringify(sorted(ticks)) !== JSON.stringify(sorted(saved.ticks));
  const unanswered = save.problem?.unanswered ?? false;
  const refused = save.problem !== undefined && !unanswered;
  const { pending, run } = save;
  useEffect(() => {
    if (!dirty || pending || refused || held) return;
    const timer = setTimeout(() => run({ ticks, version: saved.version }), unanswered ? afterFailure : afterTick);
    return () => clearTimeout(timer);
    // `run` is new at each drawing and always does the same.
  }, [dirty, pending, refused, held, unanswered, ticks, saved.version]);

  const change = (next: Ticks) => {
    setTicks(next);
    keepDraft(draftName, next);
    if (refused && save.problem?.status !== 412) save.reset();
  };
  return {
    ticks,
    dirty,
    totals: saved.totals,
    savedAt: saved.at,
    problem: refused ? save.problem : undefined,
    state: stateOf({ pending, refused, unanswered, dirty, saved: saved.at !== undefined }),
    tick: (key: string, index: number | undefined, sameChoice: readonly string[]) =>
      change(withTick(ticks, key, index, sameChoice)),
    retry: () => save.reset(),
    /** Stops saving while the sheet is handed in; what was kept in this tab is forgotten once it was. */
    hold: (on: boolean) => setHeld(on),
    forget: () => forgetDraft(draftName),
  };
}

const sorted = (ticks: Ticks): [string, number][] => Object.entries(ticks).sort(([a], [b]) => (a < b ? -1 : 1));

function stateOf(facts: {
  pending: boolean;
  refused: boolean;
  unanswered: boolean;
  dirty: boolean;
  saved: boolean;
}): SaveState {
  if (facts.refused) return 'failed';
  if (facts.pending) return facts.unanswered ? 'offline' : 'saving';
  if (facts.unanswered && facts.dirty) return 'offline';
  if (facts.dirty) return 'dirty';
  return facts.saved ? 'saved' : 'idle';
}
