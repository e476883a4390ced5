import { useBlocker } from '@tanstack/react-router';
import { useTexts } from '../texts/language';

/** Asks before a page with unsent changes is left, within the site or by closing the tab. */
export function useLeaveGuard(unsent: boolean): void {
  const t = useTexts();
  useBlocker({
    shouldBlockFn: ({ current, next }) => unsent && current.pathname !== next.pathname && !window.confirm(t.form.leave),
    enableBeforeUnload: () => unsent,
    disabled: !unsent,
  });
}
