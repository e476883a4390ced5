import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { api } from '../../api/client';
import { asProblem, type Answer } from '../../api/hooks';
import type { ApiProblem } from '../../api/problem';

export type MeetingNow = Answer<'/api/sittings/{id}/now'>;

const LOOK_MS = 2_500;

/**
 * The meeting as it is now, asked for again and again: what the reader has already costs one short answer (304). A dropped network
 * loses nothing: the last state stays, `error` says that it is old, and the next look catches up.
 */
export function useMeetingNow(id: string, enabled = true) {
  const known = useRef<{ id: string; etag: string; data: MeetingNow } | null>(null);
  return useQuery<MeetingNow, ApiProblem>({
    queryKey: ['/api/sittings/{id}/now', { path: { id } }],
    enabled: enabled && id !== '',
    refetchInterval: LOOK_MS,
    refetchIntervalInBackground: true,
    networkMode: 'always',
    retry: false,
    queryFn: async ({ signal }) => {
      const before = known.current?.id === id ? known.current : null;
      try {
        const { data, response } = await api.GET('/api/sittings/{id}/now', {
          params: { path: { id } },
          headers: before === null ? {} : { 'If-None-Match': before.etag },
          signal,
        });
        const etag = response.headers.get('etag');
        if (data !== undefined && etag !== null) known.current = { id, etag, data };
        return data as MeetingNow;
      } catch (error) {
        const problem = asProblem(error);
        if (problem.status === 304 && before !== null) return before.data;
        throw problem;
      }
    },
  });
}

const KEPT = 'phien-hop-dang-du';

/** Remembers, in this tab, which meeting the member attends, so that other pages can tell him what the room looks at. */
export function followMeeting(id: string | null): void {
  if (id === null) sessionStorage.removeItem(KEPT);
  else sessionStorage.setItem(KEPT, id);
}

export const followedMeeting = (): string => sessionStorage.getItem(KEPT) ?? '';
