import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** One search over everything; reached from the top bar. */
export const searchArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tim-kiem',
      component: lazyRouteComponent(() => import('./search-page'), 'SearchPage'),
    }),
  ],
};
