import FolderOpenOutlined from '@mui/icons-material/FolderOpenOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Dossiers: written and filed by producers, received at the desks. */
export const dossiersArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ho-so',
      component: lazyRouteComponent(() => import('./dossiers-page'), 'DossiersPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ho-so/moi',
      component: lazyRouteComponent(() => import('./new-dossier-page'), 'NewDossierPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ho-so/$id',
      component: lazyRouteComponent(() => import('./dossier-page'), 'DossierPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ho-so/$id/tu-cham',
      component: lazyRouteComponent(() => import('./self-score-page'), 'SelfScorePage'),
    }),
  ],
  nav: [
    {
      to: '/ho-so',
      label: { vi: 'Hồ sơ', en: 'Dossiers' },
      permission: 'dossiers.dossier.read',
      icon: FolderOpenOutlined,
    },
  ],
};
