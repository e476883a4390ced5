import EventNoteOutlined from '@mui/icons-material/EventNoteOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

const form = lazyRouteComponent(() => import('./round-form-page'), 'RoundFormPage');

/** Rounds with their last days. */
export const roundsArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/dot',
      component: lazyRouteComponent(() => import('./rounds-page'), 'RoundsPage'),
    }),
    createRoute({ getParentRoute: () => appRoute, path: '/dot/moi', component: form }),
    createRoute({ getParentRoute: () => appRoute, path: '/dot/$id', component: form }),
  ],
  nav: [{ to: '/dot', label: { vi: 'Đợt đánh giá', en: 'Rounds' }, icon: EventNoteOutlined }],
};
