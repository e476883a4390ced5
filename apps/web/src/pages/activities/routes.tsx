import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import TrendingUpOutlined from '@mui/icons-material/TrendingUpOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** The small registers and the yearly results of producers. */
export const activitiesArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/so-theo-doi',
      component: lazyRouteComponent(() => import('./registers-page'), 'RegistersPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/so-theo-doi/$id',
      component: lazyRouteComponent(() => import('./entry-page'), 'EntryPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ket-qua-nam',
      component: lazyRouteComponent(() => import('./results-page'), 'ResultsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ket-qua-nam/moi',
      component: lazyRouteComponent(() => import('./new-result-page'), 'NewResultPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ket-qua-nam/$id',
      component: lazyRouteComponent(() => import('./result-page'), 'ResultPage'),
    }),
  ],
  nav: [
    {
      to: '/so-theo-doi',
      label: { vi: 'Sổ theo dõi', en: 'Registers' },
      permission: 'activities.entry.read',
      icon: MenuBookOutlined,
    },
    {
      to: '/ket-qua-nam',
      label: { vi: 'Kết quả năm', en: 'Yearly results' },
      permission: 'activities.result.read',
      icon: TrendingUpOutlined,
    },
  ],
};
