import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Figures with the records behind them. */
export const figuresArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/so-lieu',
      component: lazyRouteComponent(() => import('./figures-page'), 'FiguresPage'),
    }),
  ],
  nav: [
    {
      to: '/so-lieu',
      label: { vi: 'Số liệu', en: 'Figures' },
      permission: 'reporting.figure.read',
      icon: QueryStatsOutlined,
    },
  ],
};
