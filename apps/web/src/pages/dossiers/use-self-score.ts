import { useEffect, useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import type { SaveState } from '../../components/save-indicator';
import { numbersOf, withTick, type Ticks } from '../../lib/score-sheet';
import type { Dossier } from './dossier-page';

const AFTER_TICK_MS = 500;
const AFTER_FAILURE_MS = 4000;

/** The producer's ticks, saved a moment after each; totals and meaning are the server's. */
export function useSelfScore(dossier: Dossier) {
  const start = dossier.selfScore;
  const [ticks, setTicks] = useState<Ticks>(() => numbersOf(start?.ticks ?? {}));
  const [saved, setSaved] = useState({ ticks, score: start, at: undefined as string | undefined });
  const save = useCommand({
    run: (input: { ticks: Ticks; version: number }, attempt) =>
      api.PUT('/api/dossiers/{id}/self-score', {
        params: { path: { id: dossier.id } },
        body: { ticks: { ...input.ticks } },
        headers: attempt.headers({ version: input.version }),
      }),
    onDone: (score, input) => {
      if (score !== undefined) setSaved({ ticks: input.ticks, score, at: new Date().toISOString() });
    },
    invalidates: ['/api/dossiers'],
  });
  const dirty = ticks !== saved.ticks;
  const offline = save.problem?.unanswered ?? false;
  const refused = save.problem !== undefined && !offline;
  const { pending, run } = save;
  const version = saved.score?.version ?? 0;
  useEffect(() => {
    if (!dirty || pending || refused) return;
    const timer = setTimeout(() => run({ ticks, version }), offline ? AFTER_FAILURE_MS : AFTER_TICK_MS);
    return () => clearTimeout(timer);
    // `run` is new at each drawing and always does the same.
  }, [dirty, pending, refused, offline, ticks, version]);
  return {
    ticks,
    dirty,
    score: saved.score,
    savedAt: saved.at,
    problem: refused ? save.problem : undefined,
    state: stateOf({ refused, offline, pending, dirty, wasSaved: saved.at !== undefined }),
    tick: (key: string, index: number | undefined, sameChoice: readonly string[]) => {
      if (refused && save.problem?.status !== 412) save.reset();
      setTicks(withTick(ticks, key, index, sameChoice));
    },
    retry: () => save.reset(),
  };
}

function stateOf(facts: Record<'refused' | 'offline' | 'pending' | 'dirty' | 'wasSaved', boolean>): SaveState {
  if (facts.refused) return 'failed';
  if (facts.offline && facts.dirty) return 'offline';
  if (facts.pending) return 'saving';
  if (facts.dirty) return 'dirty';
  return facts.wasSaved ? 'saved' : 'idle';
}
