import HomeOutlined from '@mui/icons-material/HomeOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** What waits for the person who is logged in. */
export const homeArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./home-page'), 'HomePage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/viec',
      component: lazyRouteComponent(() => import('./work-page'), 'WorkPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/viec/hang-loat',
      component: lazyRouteComponent(() => import('./bulk-acts-page'), 'BulkActsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/viec/hang-loat/$id',
      component: lazyRouteComponent(() => import('./bulk-act-page'), 'BulkActPage'),
    }),
  ],
  nav: [{ to: '/', label: { vi: 'Việc của tôi', en: 'My work' }, icon: HomeOutlined }],
};
