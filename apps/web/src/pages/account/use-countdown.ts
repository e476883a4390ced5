import { useEffect, useState } from 'react';

/** Counts whole seconds down to zero. */
export function useCountdown(): { seconds: number; start: (seconds: number) => void } {
  const [until, setUntil] = useState(0);
  const [now, setNow] = useState(() => Date.now());
  const seconds = Math.max(0, Math.ceil((until - now) / 1000));
  const running = seconds > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [running]);
  const start = (wanted: number) => {
    setNow(Date.now());
    setUntil(Date.now() + wanted * 1000);
  };
  return { seconds, start };
}
