import AssessmentOutlined from '@mui/icons-material/AssessmentOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Business plans with their capital. */
export const plansArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/phuong-an',
      component: lazyRouteComponent(() => import('./plans-page'), 'PlansPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/phuong-an/$id',
      component: lazyRouteComponent(() => import('./plan-page'), 'PlanPage'),
    }),
  ],
  nav: [
    {
      to: '/phuong-an',
      label: { vi: 'Phương án', en: 'Business plans' },
      permission: 'plans.plan.read',
      icon: AssessmentOutlined,
    },
  ],
};
