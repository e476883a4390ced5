import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { onSessionEnd } from '../api/session-end';
import type { buildRouter } from './router';
import { sessionQuery, type Session } from './session';

const LoginAgainDialog = lazy(async () => ({
  default: (await import('../pages/account/login-again-dialog')).LoginAgainDialog,
}));

/**
 * When a session ends under somebody's hands, the login comes to the page instead of the page going to the login: the
 * address stays and so does everything typed. Another person than before starts from the home page.
 */
export function SessionGuard({ router }: { router: ReturnType<typeof buildRouter> }) {
  const client = useQueryClient();
  const [ended, setEnded] = useState<Session | undefined>();
  useEffect(
    () =>
      onSessionEnd(() => {
        const before = client.getQueryData(sessionQuery.queryKey);
        if (before) setEnded(before);
        else void router.invalidate();
      }),
    [client, router],
  );
  if (ended === undefined) return null;
  const resume = (session: Session) => {
    if (session.user.id !== ended.user.id) return window.location.assign('/');
    client.setQueryData(sessionQuery.queryKey, session);
    setEnded(undefined);
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  };
  return (
    <Suspense>
      <LoginAgainDialog onDone={resume} />
    </Suspense>
  );
}
