import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { invalidatePaths } from '../api/hooks';
import { onAskToSend, onEntrySent, outbox, tellEnding } from './device';
import type { Ending } from './outbox';

const LOOK_AGAIN = 30_000;
/** First wait after a broken connection; it doubles up to `LOOK_AGAIN`. */
const SOON = 2_000;

/** Sends what waits: at the start, when something is added, when the network or the page comes back, and every half minute. */
export function useSending(userId: string): { ending: Ending; send: () => void } {
  const client = useQueryClient();
  const [ending, setEnding] = useState<Ending>({ kind: 'done' });
  const running = useRef(false);
  const wanted = useRef(false);
  const notBefore = useRef(0);
  const broken = useRef(0);
  const retry = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = useRef<() => Promise<void>>(() => Promise.resolve());
  const run = useCallback(async () => {
    wanted.current = true;
    if (running.current) return;
    running.current = true;
    try {
      while (wanted.current) {
        wanted.current = false;
        // A browser that keeps nothing has nothing to send.
        const result = await outbox.flush(userId).catch((): Ending => ({ kind: 'done' }));
        setEnding(result);
        tellEnding(result);
        notBefore.current = result.kind === 'later' ? Date.now() + result.wait * 1000 : 0;
        const cut = result.kind === 'later' && result.why === 'network';
        broken.current = cut ? broken.current + 1 : 0;
        clearTimeout(retry.current);
        if (cut)
          retry.current = setTimeout(() => void again.current(), Math.min(LOOK_AGAIN, SOON * 2 ** broken.current));
      }
    } finally {
      running.current = false;
    }
  }, [userId]);
  const send = useCallback(() => void run(), [run]);
  useEffect(() => {
    again.current = run;
    send();
    const visible = () => document.visibilityState === 'visible' && send();
    const tick = () => Date.now() >= notBefore.current && send();
    const timer = setInterval(tick, LOOK_AGAIN);
    const leave = onAskToSend(send);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', visible);
    return () => {
      clearInterval(timer);
      clearTimeout(retry.current);
      leave();
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', visible);
    };
  }, [send]);
  useEffect(() => onEntrySent((entry) => void invalidatePaths(client, entry.invalidates ?? [])), [client]);
  return { ending, send };
}
