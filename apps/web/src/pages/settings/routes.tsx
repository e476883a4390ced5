import TuneOutlined from '@mui/icons-material/TuneOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Limits, terms and words that the office keeps. */
export const settingsArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/thiet-lap',
      component: lazyRouteComponent(() => import('./settings-page'), 'SettingsPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/thiet-lap/ngay-nghi',
      component: lazyRouteComponent(() => import('./holidays-page'), 'HolidaysPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/thiet-lap/vi-tri',
      component: lazyRouteComponent(() => import('./places-page'), 'PlacesPage'),
    }),
  ],
  nav: [
    {
      to: '/thiet-lap',
      label: { vi: 'Thiết lập', en: 'Settings' },
      permission: 'programme.setting.manage',
      icon: TuneOutlined,
    },
  ],
};
