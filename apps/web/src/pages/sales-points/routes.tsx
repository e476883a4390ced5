import StoreMallDirectoryOutlined from '@mui/icons-material/StoreMallDirectoryOutlined';
import TodayOutlined from '@mui/icons-material/TodayOutlined';
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
      lazyRouteComponent(() => import('./day/trade-day-page'), 'TradeDayPage'),
    ),
    page(
      '/diem-ban/moi',
      lazyRouteComponent(() => import('./new-point-page'), 'NewPointPage'),
    ),
    page(
      '/diem-ban/quet',
      lazyRouteComponent(() => import('./shelf/shelf-page'), 'QuickShelfPage'),
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
      '/diem-ban/$id/sua',
      lazyRouteComponent(() => import('./edit-point-page'), 'EditPointPage'),
    ),
    page(
      '/diem-ban/$id/kiem-tra',
      lazyRouteComponent(() => import('./shelf/shelf-page'), 'ShelfPage'),
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
      to: '/diem-ban/viec',
      label: { vi: 'Hôm nay ở điểm bán', en: 'Sales points today' },
      permission: 'sales.point.manage',
      icon: TodayOutlined,
    },
    {
      to: '/diem-ban',
      label: { vi: 'Điểm bán OCOP', en: 'Sales points' },
      permission: 'sales.point.read',
      icon: StoreMallDirectoryOutlined,
    },
  ],
};
