import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Spreadsheets that come in. */
export const importsArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/nhap-du-lieu',
      component: lazyRouteComponent(() => import('./imports-page'), 'ImportsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/nhap-du-lieu/$id',
      component: lazyRouteComponent(() => import('./import-page'), 'ImportPage'),
    }),
  ],
  nav: [
    {
      to: '/nhap-du-lieu',
      label: { vi: 'Nhập dữ liệu', en: 'Import' },
      permission: 'exchange.import.manage',
      icon: UploadFileOutlined,
    },
  ],
};
