import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Monthly and yearly reports: the office makes them, units confirm their lines. */
export const reportsArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/bao-cao-dinh-ky',
      component: lazyRouteComponent(() => import('./reports-page'), 'ReportsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/bao-cao-dinh-ky/$id',
      component: lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/xac-nhan-so-lieu',
      component: lazyRouteComponent(() => import('./lines-page'), 'LinesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/xac-nhan-so-lieu/$reportId/$unitId',
      component: lazyRouteComponent(() => import('./line-page'), 'LinePage'),
    }),
  ],
  nav: [
    {
      to: '/bao-cao-dinh-ky',
      label: { vi: 'Báo cáo', en: 'Reports' },
      permission: 'reporting.report.read',
      icon: DescriptionOutlined,
    },
    {
      to: '/xac-nhan-so-lieu',
      label: { vi: 'Xác nhận số liệu', en: 'Confirm figures' },
      permission: 'reporting.line.answer',
      icon: FactCheckOutlined,
    },
  ],
};
