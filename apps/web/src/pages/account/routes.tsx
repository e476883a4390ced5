import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { publicRoute } from '../../app/roots';

/** Login and passwords: open to everybody. */
export const accountArea: Area = {
  publicRoutes: [
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/dang-nhap',
      component: lazyRouteComponent(() => import('./login-page'), 'LoginPage'),
    }),
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/quen-mat-khau',
      component: lazyRouteComponent(() => import('./forgot-password-page'), 'ForgotPasswordPage'),
    }),
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/dat-lai-mat-khau',
      component: lazyRouteComponent(() => import('./new-password-page'), 'ResetPasswordPage'),
    }),
    createRoute({
      getParentRoute: () => publicRoute,
      path: '/loi-moi',
      component: lazyRouteComponent(() => import('./new-password-page'), 'AcceptInvitationPage'),
    }),
  ],
};
