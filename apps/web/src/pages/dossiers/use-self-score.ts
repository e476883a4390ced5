import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useAutosave } from '../../components/use-autosave';
import { blocksOf, numbersOf, type Ticks } from '../../lib/score-sheet';
import type { Sheet } from '../scoring/gaps-alert';
import type { Dossier } from './dossier-page';
import { placesOf, ticksOf, valuesOf, type TickValues } from './self-score-values';

/**
 * The producer's ticks: to this device at once, to the server a moment later, merged criterion by criterion with what another
 * device or a helper ticked meanwhile. Totals and their meaning are the server's.
 */
export function useSelfScore(dossier: Dossier, sheet: Sheet) {
  const { id, selfScore } = dossier;
  const places = placesOf(blocksOf(sheet));
  const [score, setScore] = useState(selfScore);
  const form = useForm<TickValues>({ defaultValues: valuesOf(places, numbersOf(selfScore?.ticks ?? {})) });
  const save = useCommand({
    run: (input: { ticks: Ticks; version: number }, attempt) =>
      api.PUT('/api/dossiers/{id}/self-score', {
        params: { path: { id } },
        body: { ticks: { ...input.ticks } },
        headers: attempt.headers({ version: input.version }),
      }),
    onDone: (saved) => {
      if (saved !== undefined) setScore(saved);
    },
    invalidates: ['/api/dossiers', '/api/journeys'],
  });
  const autosave = useAutosave<TickValues>({
    name: `tu-cham ${id}`,
    form,
    version: selfScore?.version ?? 0,
    save: async (values, version) => (await save.runAsync({ ticks: ticksOf(values), version })) ?? { version },
    latest: async () => {
      const { data } = await api.GET('/api/dossiers/{id}', { params: { path: { id } } });
      if (data === undefined) return undefined;
      setScore(data.selfScore);
      return {
        version: data.selfScore?.version ?? 0,
        values: valuesOf(places, numbersOf(data.selfScore?.ticks ?? {})),
      };
    },
  });
  const values = useWatch({ control: form.control });
  return {
    ...autosave,
    ticks: ticksOf(values),
    score,
    /** The place of the block that this criterion stands in. */
    tick: (key: string, index: number | undefined) => {
      const place = places.find(({ keys }) => keys.includes(key));
      if (place !== undefined) form.setValue(place.name, index === undefined ? '' : `${key}:${index}`);
    },
    placeOf: (name: string) => places.find((place) => place.name === name),
  };
}
