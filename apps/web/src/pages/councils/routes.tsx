import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute, bareRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Councils and their sessions. */
export const councilsArea: Area = {
  routes: [
    page(
      '/hoi-dong',
      lazyRouteComponent(() => import('./councils-page'), 'CouncilsPage'),
    ),
    page(
      '/hoi-dong/moi',
      lazyRouteComponent(() => import('./council-form-page'), 'CouncilFormPage'),
    ),
    page(
      '/hoi-dong/$id',
      lazyRouteComponent(() => import('./council-page'), 'CouncilPage'),
    ),
    page(
      '/hoi-dong/$id/gui-len',
      lazyRouteComponent(() => import('./send-up-page'), 'SendUpPage'),
    ),
    page(
      '/phien-hop/$id',
      lazyRouteComponent(() => import('../sittings/sitting-page'), 'SittingPage'),
    ),
    page(
      '/diem-danh/$id',
      lazyRouteComponent(() => import('../sittings/check-in-page'), 'CheckInPage'),
    ),
  ],
  bareRoutes: [
    createRoute({
      getParentRoute: () => bareRoute,
      path: '/phien-hop/$id/man-chieu',
      component: lazyRouteComponent(() => import('../sittings/projector-page'), 'ProjectorPage'),
    }),
  ],
  nav: [
    {
      to: '/hoi-dong',
      label: { vi: 'Hội đồng', en: 'Councils' },
      permission: 'evaluation.council.read',
      icon: GroupsOutlined,
    },
  ],
};
