import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { asProblem, useApiQuery, type Answer, type GetPath } from '../api/hooks';
import type { ApiProblem } from '../api/problem';
import { useSession } from '../app/session';
import { copiesOf, copyKey, copyOf, forgetTask, keepCopies, renewCopy } from './taken-along';

type Path = GetPath;
/** A read to take along: the same address and parameters that the page asks for. */
export interface Read {
  readonly path: Path;
  readonly params?: unknown;
}
type LooseGet = (path: string, init: unknown) => Promise<{ data?: unknown }>;
const looseGet = api.GET as unknown as LooseGet;

/**
 * Data taken along for a named task (`visit:<id>`), to be read without a network.
 * @example `const taken = useTakenAlong(task); <Button onClick={() => taken.take(reads)} loading={taken.pending}>`
 */
export function useTakenAlong(task: string) {
  const session = useSession();
  const userId = session?.user.id ?? '';
  const copies = useLiveQuery(() => copiesOf(userId, task).catch(() => []), [userId, task]);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>();
  const take = async (reads: readonly Read[]) => {
    if (session === undefined) return;
    setPending(true);
    setProblem(undefined);
    try {
      const found = [];
      for (const { path, params } of reads) {
        const { data } = await looseGet(path, { params: params ?? {} });
        found.push({ key: copyKey(path, params), data });
      }
      await keepCopies(session, task, found);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setPending(false);
    }
  };
  return {
    /** When it was taken; undefined = nothing is on this device. */
    takenAt: copies?.map(({ takenAt }) => takenAt).sort()[0],
    take,
    forget: () => forgetTask(userId, task),
    pending,
    problem,
  };
}

/** Reads an address; without a network the copy taken along for the task answers instead. */
export function useTakenQuery<P extends Path>(
  task: string,
  path: P,
  params: { path?: object; query?: object },
  options: { enabled?: boolean; refetchInterval?: number } = {},
) {
  const userId = useSession()?.user.id ?? '';
  const key = copyKey(path, params);
  const query = useApiQuery(path, { params } as never, options);
  const copy = useLiveQuery(() => copyOf(userId, task, key).catch(() => undefined), [userId, task, key]);
  const { data } = query;
  useEffect(() => {
    if (data !== undefined && userId !== '') void renewCopy(userId, task, key, data);
  }, [data, userId, task, key]);
  const unreachable = query.error?.status === 0 || query.isPending;
  const fromCopy = data === undefined && unreachable ? copy : undefined;
  return {
    data: data ?? (fromCopy?.data as Answer<P> | undefined),
    /** Given when the copy answers: when it was taken. */
    copyOf: fromCopy?.takenAt,
    error: fromCopy === undefined ? query.error : null,
    refetch: query.refetch,
  };
}
