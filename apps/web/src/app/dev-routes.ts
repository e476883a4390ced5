import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import { publicRoute } from './roots';

/** Pages for those who build the product; a production build contains none of them. */
export const devRoutes: readonly AnyRoute[] = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => publicRoute,
        path: '/_gallery',
        component: lazyRouteComponent(() => import('../pages/gallery/gallery-page'), 'GalleryPage'),
      }),
    ]
  : [];
