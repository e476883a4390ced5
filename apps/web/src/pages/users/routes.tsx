import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Accounts and roles. */
export const usersArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/nguoi-dung',
      component: lazyRouteComponent(() => import('./users-page'), 'UsersPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/nguoi-dung/$id',
      component: lazyRouteComponent(() => import('./user-page'), 'UserPage'),
    }),
  ],
  nav: [
    {
      to: '/nguoi-dung',
      label: { vi: 'Người dùng', en: 'Users' },
      permission: 'identity.user.read',
      icon: ManageAccountsOutlined,
    },
  ],
};
