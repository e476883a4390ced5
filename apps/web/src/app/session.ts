import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import type { Answer } from '../api/hooks';
import { ApiProblem } from '../api/problem';

/** Who is logged in, with what roles and permissions, on which business day. */
export type Session = Answer<'/api/session'>;

/** The session as read from the server; null = nobody is logged in. */
export const sessionQuery = queryOptions<Session | null, ApiProblem>({
  queryKey: ['/api/session'],
  staleTime: 5 * 60_000,
  queryFn: async () => {
    try {
      return (await api.GET('/api/session')).data ?? null;
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 401) return null;
      throw error;
    }
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
