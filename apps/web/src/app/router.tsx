import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, type AnyRoute } from '@tanstack/react-router';
import { LoadingPage } from '../components/loading';
import { areas } from './areas';
import { NotFoundPage } from './layout/not-found-page';
import { RouteError } from './layout/route-error';
import { appRoute, bareRoute, publicRoute, rootRoute } from './roots';
import { parseSearch, stringifySearch } from './search-text';

// An unknown address: after the login, inside the frame, with the menu at hand.
const unknown = createRoute({ getParentRoute: () => appRoute, path: '$', component: NotFoundPage });
const behindLogin: AnyRoute[] = [...areas.flatMap((area) => [...(area.routes ?? [])]), unknown];
const bare: AnyRoute[] = areas.flatMap((area) => [...(area.bareRoutes ?? [])]);
const open: AnyRoute[] = areas.flatMap((area) => [...(area.publicRoutes ?? [])]);

/** Builds the router from what the areas bring. */
export function buildRouter(queryClient: QueryClient, extra: readonly AnyRoute[] = []) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      appRoute.addChildren(behindLogin),
      bareRoute.addChildren(bare),
      publicRoute.addChildren([...open, ...extra]),
    ]),
    context: { queryClient },
    parseSearch,
    stringifySearch,
    scrollRestoration: true,
    defaultPendingMs: 300,
    defaultPendingComponent: LoadingPage,
    defaultErrorComponent: RouteError,
    defaultNotFoundComponent: NotFoundPage,
  });
}
