import SellOutlined from '@mui/icons-material/SellOutlined';
import StorefrontOutlined from '@mui/icons-material/StorefrontOutlined';
import SupportAgentOutlined from '@mui/icons-material/SupportAgentOutlined';
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
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chu-the/san-pham/$id',
      component: lazyRouteComponent(() => import('./product-page'), 'ProductPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/nhan-hieu',
      component: lazyRouteComponent(() => import('./marks-page'), 'MarksPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tu-van',
      component: lazyRouteComponent(() => import('./consulting-units-page'), 'ConsultingUnitsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tu-van/$id',
      component: lazyRouteComponent(() => import('./consulting-unit-page'), 'ConsultingUnitPage'),
    }),
  ],
  nav: [
    {
      to: '/chu-the',
      label: { vi: 'Chủ thể', en: 'Producers' },
      permission: 'producers.producer.read',
      icon: StorefrontOutlined,
    },
    {
      to: '/nhan-hieu',
      label: { vi: 'Nhãn hiệu, mã số', en: 'Marks' },
      permission: 'producers.producer.read',
      icon: SellOutlined,
    },
    {
      to: '/tu-van',
      label: { vi: 'Tư vấn', en: 'Consultants' },
      permission: 'producers.consultant.read',
      icon: SupportAgentOutlined,
    },
  ],
};
