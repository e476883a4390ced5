import Box from '@mui/material/Box';
import Breadcrumbs from '@mui/material/Breadcrumbs';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useRef, type ReactNode } from 'react';
import { useSay, useSayNode, useTexts } from '../texts/language';
import { RouteLink } from './route-link';

interface Crumb {
  label: string;
  to: string;
}
interface PageProps {
  title: string;
  /** Short line under the title: a number, a product, an owner. */
  subtitle?: ReactNode;
  /** Pages above this one, outermost first; this page itself is added. */
  breadcrumbs?: readonly Crumb[];
  /** Chips beside the title. */
  state?: ReactNode;
  /** Buttons on the right (below the title on a phone). */
  actions?: ReactNode;
  /** Forms and texts read best in a narrow column. */
  narrow?: boolean;
  children: ReactNode;
}

let pageWasShown = false;

/** Frame of every page: title of the window, heading that takes the focus, way back, actions. */
export function Page({ title: name, subtitle, breadcrumbs = [], state, actions, narrow = false, children }: PageProps) {
  const t = useTexts();
  const say = useSay();
  const sayNode = useSayNode();
  const title = say(name);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${t.product}`;
  }, [title, t.product]);
  useEffect(() => {
    // After a change of page the heading is read aloud; on the first load the reader starts at the top.
    if (pageWasShown) heading.current?.focus({ preventScroll: true });
    pageWasShown = true;
  }, []);
  return (
    <Box sx={{ maxWidth: narrow ? 760 : undefined, mx: narrow ? 'auto' : undefined }}>
      {breadcrumbs.length > 0 && (
        <Breadcrumbs aria-label={t.breadcrumbs} sx={{ mb: 0.5 }}>
          {breadcrumbs.map((crumb) => (
            <Link key={crumb.to} component={RouteLink} to={crumb.to} sx={{ display: 'inline-block', py: 1.25 }}>
              {say(crumb.label)}
            </Link>
          ))}
          <Typography aria-current="page" sx={{ color: 'text.secondary' }}>
            {title}
          </Typography>
        </Breadcrumbs>
      )}
      <Stack
        direction={{ xs: 'column', sm: 'row' }}
        spacing={1.5}
        sx={{ mb: 3, justifyContent: 'space-between', alignItems: { sm: 'flex-start' } }}
      >
        <Box sx={{ minWidth: 0 }}>
          <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5 }}>
            <Typography variant="h1" ref={heading} tabIndex={-1}>
              {title}
            </Typography>
            {state}
          </Stack>
          {subtitle !== undefined && (
            <Typography component="div" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {sayNode(subtitle)}
            </Typography>
          )}
        </Box>
        {actions && (
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1, flexShrink: { md: 0 } }}>
            {actions}
          </Stack>
        )}
      </Stack>
      {children}
    </Box>
  );
}
