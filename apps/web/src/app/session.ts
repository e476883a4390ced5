import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Answer } from '../api/hooks';
import { ApiProblem } from '../api/problem';
import { announceSessionEnd } from '../api/session-end';

/** Who is logged in, with what roles and permissions, on which business day. */
export type Session = Answer<'/api/session'>;

async function readSession(): Promise<Session | null> {
  try {
    return (await api.GET('/api/session')).data ?? null;
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    if (error instanceof ApiProblem && error.status === 0) {
      // No network: who took something along may go on with it; the server asks again for who it is when there is one.
      const taken = await (await import('../offline/taken-along')).sessionWithoutNetwork();
      if (taken !== undefined) return taken;
    }
    throw error;
  }
}

/** The session as read from the server; null = nobody is logged in. */
export const sessionQuery = queryOptions<Session | null, ApiProblem>({
  queryKey: ['/api/session'],
  staleTime: 5 * 60_000,
  refetchOnWindowFocus: 'always',
  queryFn: async ({ client, queryKey }) => {
    const before = client.getQueryData<Session | null>(queryKey) ?? null;
    const now = await readSession();
    if (before === null || now?.user.id === before.user.id) return now;
    // Logged out or expired meanwhile: the page stays as it is and the guard asks for the password over it.
    if (now === null) announceSessionEnd();
    // Another person logged in beside (another tab): nothing of the first may stay on the page.
    else window.location.assign('/');
    return before;
  },
});

/** The session for pages that stand behind the login; undefined on public pages without one. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data ?? undefined;
}

/** May this session do it? A list means: one of them is enough; nothing asked means yes. */
export function can(session: Session | undefined, permission: string | readonly string[] | undefined): boolean {
  if (permission === undefined) return true;
  const wanted = typeof permission === 'string' ? [permission] : permission;
  return wanted.some((name) => session?.permissions.includes(name) ?? false);
}

/** `const may = useCan(); may('ideas.idea.submit')` */
export function useCan(): (permission: string | readonly string[] | undefined) => boolean {
  const session = useSession();
  return (permission) => can(session, permission);
}
