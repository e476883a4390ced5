import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { sessionQuery, type Session } from '../../app/session';
import { useGo } from '../../components/route-link';

/** A new session begins: nothing of another person's stays on the page. */
export function useEnter(to: string): (session: Session) => void {
  const go = useGo();
  const client = useQueryClient();
  return useCallback(
    (session) => {
      client.clear();
      client.setQueryData(sessionQuery.queryKey, session);
      go(to, { replace: true });
    },
    [client, go, to],
  );
}
