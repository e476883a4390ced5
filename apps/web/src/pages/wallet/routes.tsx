import FolderSharedOutlined from '@mui/icons-material/FolderSharedOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Tủ giấy tờ: papers of a producer, taken once and used in many dossiers. */
export const walletArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tu-giay-to',
      component: lazyRouteComponent(() => import('./wallet-page'), 'WalletPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tu-giay-to/chup',
      component: lazyRouteComponent(() => import('./capture-page'), 'CapturePage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tu-giay-to/$id',
      component: lazyRouteComponent(() => import('./paper-page'), 'PaperPage'),
    }),
  ],
  nav: [
    {
      to: '/tu-giay-to',
      label: { vi: 'Tủ giấy tờ', en: 'Paper wallet' },
      permission: 'dossiers.dossier.write',
      icon: FolderSharedOutlined,
    },
  ],
};
