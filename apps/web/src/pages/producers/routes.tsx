import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Registry of producers and products. */
export const producersArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chu-the',
      component: lazyRouteComponent(() => import('./producers-page'), 'ProducersPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chu-the/moi',
      component: lazyRouteComponent(() => import('./new-producer-page'), 'NewProducerPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chu-the/$id',
      component: lazyRouteComponent(() => import('./producer-page'), 'ProducerPage'),
    }),
  ],
  nav: [
    {
      to: '/chu-the',
      label: { vi: 'Chủ thể', en: 'Producers' },
      permission: 'producers.producer.read',
      icon: StorefrontOutlined,
    },
  ],
};
