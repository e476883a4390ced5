import InsightsOutlined from '@mui/icons-material/InsightsOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';
import { PICTURE_RIGHTS } from './picture-rights';

/** Pictures of the programme, each in reach of who looks. */
export const picturesArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tong-quan',
      component: lazyRouteComponent(() => import('./overview-page'), 'OverviewPage'),
    }),
  ],
  nav: [
    {
      to: '/tong-quan',
      label: { vi: 'Tổng quan', en: 'Overview' },
      permission: PICTURE_RIGHTS,
      icon: InsightsOutlined,
    },
  ],
};
