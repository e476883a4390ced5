import { useRouter } from '@tanstack/react-router';
import { useCallback, type AnchorHTMLAttributes, type MouseEvent, type Ref } from 'react';

interface RouteLinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  /** A path of this site, query and fragment included. */
  to: string;
  ref?: Ref<HTMLAnchorElement>;
}

/** A real link that changes the page without loading it anew; use it as `component` of MUI buttons and links. */
export function RouteLink({ to, onClick, children, ...rest }: RouteLinkProps) {
  const go = useGo();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain || (rest.target ?? '_self') !== '_self') return;
    event.preventDefault();
    go(to);
  };
  return (
    <a {...rest} href={to} onClick={follow}>
      {children}
    </a>
  );
}

/** `go('/y-tuong?state=submitted')` */
export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (to, options) => (options?.replace === true ? router.history.replace(to) : router.history.push(to)),
    [router],
  );
}
