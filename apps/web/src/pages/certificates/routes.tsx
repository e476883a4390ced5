import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute, publicRoute } from '../../app/roots';

/** Certificates, and the public register. */
export const certificatesArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chung-nhan',
      component: lazyRouteComponent(() => import('./certificates-page'), 'CertificatesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chung-nhan/$id',
      component: lazyRouteComponent(() => import('./certificate-page'), 'CertificatePage'),
    }),
  ],
  publicRoutes: [
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/san-pham-ocop',
      component: lazyRouteComponent(() => import('./register-page'), 'RegisterPage'),
    }),
  ],
  nav: [
    {
      to: '/chung-nhan',
      label: { vi: 'Giấy chứng nhận', en: 'Certificates' },
      permission: 'certificates.certificate.read',
      icon: WorkspacePremiumOutlined,
    },
  ],
};
