import MenuBookOutlined from '@mui/icons-material/MenuBookOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Rulebooks and procedures to read. */
export const rulebooksArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/bo-tieu-chi',
      component: lazyRouteComponent(() => import('./rulebooks-page'), 'RulebooksPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/bo-tieu-chi/$id/$no',
      component: lazyRouteComponent(() => import('./rulebook-sheet-page'), 'RulebookSheetPage'),
    }),
  ],
  nav: [{ to: '/bo-tieu-chi', label: { vi: 'Bộ tiêu chí', en: 'Rulebooks' }, icon: MenuBookOutlined }],
};
