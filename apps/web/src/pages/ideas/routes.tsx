import LightbulbOutlined from '@mui/icons-material/LightbulbOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** Ideas: written by producers, chosen by the offices. */
export const ideasArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/y-tuong',
      component: lazyRouteComponent(() => import('./ideas-page'), 'IdeasPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/y-tuong/moi',
      component: lazyRouteComponent(() => import('./new-idea-page'), 'NewIdeaPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/y-tuong/$id',
      component: lazyRouteComponent(() => import('./idea-page'), 'IdeaPage'),
    }),
  ],
  nav: [
    { to: '/y-tuong', label: { vi: 'Ý tưởng', en: 'Ideas' }, permission: 'ideas.idea.read', icon: LightbulbOutlined },
  ],
};
