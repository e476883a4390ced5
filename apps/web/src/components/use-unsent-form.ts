import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { api } from '../api/client';
import { useApiQuery, useCommand, type Answer } from '../api/hooks';
import { useSession } from '../app/session';
import { useAutosave } from './use-autosave';

type Kept = Answer<'/api/journeys/unsent/{name}'>;
type UnsentName = 'new-idea' | 'new-dossier' | 'new-producer' | 'new-result';

/** What the form of a new record begins with: what this person typed before, on this or another device. */
export interface UnsentStart<Values> {
  readonly version: number;
  readonly values: Values;
  /** When it was kept; null = an empty form. */
  readonly savedAt: string | null;
}

/** @returns undefined until the server has answered, or was not reached (then the device's own draft is all there is) */
export function useUnsentStart<Values extends object>(
  name: UnsentName,
  empty: Values,
): UnsentStart<Values> | undefined {
  const kept = useApiQuery('/api/journeys/unsent/{name}', { params: { path: { name } } }, { fresh: true });
  if (kept.data !== undefined) return startOf(kept.data, empty);
  return kept.error === null ? undefined : { version: 0, values: empty, savedAt: null };
}

function startOf<Values extends object>(kept: Kept, empty: Values): UnsentStart<Values> {
  const { version, content, savedAt } = kept;
  const typed = content === null ? {} : (JSON.parse(content) as Partial<Values>);
  return { version, values: { ...empty, ...typed }, savedAt };
}

interface UnsentOptions<Values extends FieldValues> {
  name: UnsentName;
  form: UseFormReturn<Values>;
  start: UnsentStart<Values>;
  empty: Values;
}

/**
 * Keeps the form of a record that does not exist yet: to the device first, to the server within two seconds, merged where another
 * device wrote meanwhile. `forget` ends it, once the record exists or the person begins afresh.
 */
export function useUnsentForm<Values extends FieldValues>({ name, form, start, empty }: UnsentOptions<Values>) {
  const path = { name };
  const actingFor = useSession()?.acting?.producerId; // a helper's forms are apart for each producer
  const keep = useCommand({
    run: (input: { content: string; version: number }, attempt) =>
      api.PUT('/api/journeys/unsent/{name}', {
        params: { path },
        body: { content: input.content },
        headers: attempt.headers({ version: input.version }),
      }),
  });
  const autosave = useAutosave<Values>({
    name: actingFor === undefined ? `moi ${name}` : `moi ${name} ${actingFor}`,
    form,
    version: start.version,
    save: async (values, version) => (await keep.runAsync({ content: JSON.stringify(values), version })) ?? { version },
    latest: async () => {
      const { data } = await api.GET('/api/journeys/unsent/{name}', { params: { path } });
      return data && startOf(data, empty);
    },
  });
  const forget = async () => {
    await autosave.drop();
    await api.DELETE('/api/journeys/unsent/{name}', { params: { path } }).catch(() => undefined); // goes by its age
  };
  return { ...autosave, forget };
}
