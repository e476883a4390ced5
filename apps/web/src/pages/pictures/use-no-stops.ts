import { useCallback } from 'react';

/**
 * Keeps the layers of a chart out of the order of the Tab key. Each is the root of a portal and has listeners for the focus; a
 * browser takes a part of a drawing with such listeners for something to stop at, without a name.
 */
export function useNoStops() {
  return useCallback((frame: HTMLElement | null) => {
    if (frame === null) return undefined;
    const skip = () =>
      frame.querySelectorAll('g:not([tabindex])').forEach((layer) => layer.setAttribute('tabindex', '-1'));
    const watched = new MutationObserver(skip);
    watched.observe(frame, { childList: true, subtree: true });
    skip();
    return () => watched.disconnect();
  }, []);
}
