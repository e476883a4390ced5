import StoreMallDirectoryOutlined from '@mui/icons-material/StoreMallDirectoryOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute, publicRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Points that present and sell OCOP products. */
export const salesPointsArea: Area = {
  routes: [
    page(
      '/diem-ban',
      lazyRouteComponent(() => import('./points-page'), 'PointsPage'),
    ),
    page(
      '/diem-ban/viec',
      lazyRouteComponent(() => import('./board-page'), 'BoardPage'),
    ),
    page(
      '/diem-ban/moi',
      lazyRouteComponent(() => import('./new-point-page'), 'NewPointPage'),
    ),
    page(
      '/diem-ban/quy-dinh',
      lazyRouteComponent(() => import('./regulations-page'), 'RegulationsPage'),
    ),
    page(
      '/diem-ban/quy-dinh/$id',
      lazyRouteComponent(() => import('./regulation-page'), 'RegulationPage'),
    ),
    page(
      '/diem-ban/$id',
      lazyRouteComponent(() => import('./point-page'), 'PointPage'),
    ),
    page(
      '/diem-ban/$id/kiem-tra',
      lazyRouteComponent(() => import('./shelf-page'), 'ShelfPage'),
    ),
    page(
      '/diem-ban/$id/phu-trach',
      lazyRouteComponent(() => import('./running-page'), 'RunningPage'),
    ),
  ],
  publicRoutes: [
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/diem-ban-ocop',
      component: lazyRouteComponent(() => import('./public-page'), 'PublicPointsPage'),
    }),
  ],
  nav: [
    {
      to: '/diem-ban',
      label: { vi: 'Điểm bán OCOP', en: 'Sales points' },
      permission: 'sales.point.read',
      icon: StoreMallDirectoryOutlined,
    },
  ],
};
