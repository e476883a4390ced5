import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router';
import { LoadingPage } from '../components/loading';
import { AppShell } from './layout/app-shell';
import { NotFoundPage } from './layout/not-found-page';
import { PublicShell } from './layout/public-shell';
import { RouteError } from './layout/route-error';
import { sessionQuery } from './session';

export interface RouterContext {
  queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Outlet,
  notFoundComponent: NotFoundPage,
});

const loggedIn = async ({ context, location }: { context: RouterContext; location: { href: string } }) => {
  const session = await context.queryClient.ensureQueryData(sessionQuery);
  if (session !== null) return;
  throw redirect({ to: '/dang-nhap', search: location.href === '/' ? {} : { tiep: location.href } } as never);
};

/** Parent of pages behind the login that fill a screen of their own, without menu. */
export const bareRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'bare',
  beforeLoad: loggedIn,
  component: Outlet,
  pendingComponent: LoadingPage,
  errorComponent: RouteError,
  notFoundComponent: NotFoundPage,
});

/** Parent of every page behind the login; a visitor without a session is sent to the login page and comes back. */
export const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: loggedIn,
  component: AppShell,
  pendingComponent: LoadingPage,
  errorComponent: RouteError,
  notFoundComponent: NotFoundPage,
});

/** Parent of pages that everybody may open. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'public',
  component: PublicShell,
  errorComponent: RouteError,
});
