import { useEffect, useRef, type FocusEvent } from 'react';
import { api } from '../api/client';
import { useUrlFilters } from './use-url-filters';

/** Remembers on the server at which field of a form somebody is, and goes to the field that the address names (`?o=…`). */
export function useResumePlace(recordKind: 'idea' | 'plan' | 'self-score', recordId: string) {
  const frame = useRef<HTMLFormElement & HTMLDivElement>(null);
  const last = useRef('');
  const field = useUrlFilters(['o']).values.o;
  useEffect(() => {
    if (field === undefined) return;
    // After the heading, which takes the focus when the page changes.
    const timer = setTimeout(() => {
      const found = frame.current?.querySelector<HTMLElement>(`[name="${CSS.escape(field)}"]`);
      found?.focus();
      found?.scrollIntoView({ block: 'center' });
    });
    return () => clearTimeout(timer);
  }, [field]);
  return {
    ref: frame,
    onFocus: (event: FocusEvent) => {
      const name =
        recordKind === 'self-score'
          ? (event.target.closest('[id^="tieu-chi-"]')?.id.slice('tieu-chi-'.length) ?? '')
          : (event.target.getAttribute('name') ?? '');
      if (name === '' || name === last.current) return;
      last.current = name;
      // A mark for the other device only: without a network it is simply not set.
      void api.PUT('/api/journeys/resume', { body: { recordKind, recordId, field: name } }).catch(() => undefined);
    },
  };
}
