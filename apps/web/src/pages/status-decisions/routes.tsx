import GavelOutlined from '@mui/icons-material/GavelOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Decisions on the life of certificates. */
export const statusDecisionsArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/quyet-dinh-hieu-luc',
      component: lazyRouteComponent(() => import('./status-decisions-page'), 'StatusDecisionsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/quyet-dinh-hieu-luc/lap',
      component: lazyRouteComponent(() => import('./draft-page'), 'DraftStatusDecisionPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/quyet-dinh-hieu-luc/$id',
      component: lazyRouteComponent(() => import('./status-decision-page'), 'StatusDecisionPage'),
    }),
  ],
  nav: [
    {
      to: '/quyet-dinh-hieu-luc',
      label: { vi: 'Thu hồi, tạm dừng', en: 'Withdrawals' },
      permission: 'certificates.status-decision.read',
      icon: GavelOutlined,
    },
  ],
};
