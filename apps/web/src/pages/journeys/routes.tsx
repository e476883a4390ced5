import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import RouteOutlined from '@mui/icons-material/RouteOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** A product's way from idea to result, and those who fill in for a producer. */
export const journeysArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/hanh-trinh',
      component: lazyRouteComponent(() => import('./journeys-page'), 'JourneysPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/hanh-trinh/$id',
      component: lazyRouteComponent(() => import('./journey-page'), 'JourneyPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/lam-thay',
      component: lazyRouteComponent(() => import('./mandates-page'), 'MandatesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/lam-thay/$id',
      component: lazyRouteComponent(() => import('./mandate-acts-page'), 'MandateActsPage'),
    }),
  ],
  nav: [
    {
      to: '/hanh-trinh',
      label: { vi: 'Hành trình sản phẩm', en: 'Product journeys' },
      permission: 'journeys.journey.read',
      icon: RouteOutlined,
    },
    {
      to: '/lam-thay',
      label: { vi: 'Làm thay chủ thể', en: 'Filling in for a producer' },
      permission: ['journeys.mandate.give', 'journeys.mandate.ask'],
      icon: HandshakeOutlined,
    },
  ],
};
