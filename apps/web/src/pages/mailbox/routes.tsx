import MarkEmailReadOutlined from '@mui/icons-material/MarkEmailReadOutlined';
import SyncProblemOutlined from '@mui/icons-material/SyncProblemOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** The application's mailbox and its work behind the scenes. */
export const mailboxArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/hop-thu',
      component: lazyRouteComponent(() => import('./mailbox-page'), 'MailboxPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/tac-vu-nen',
      component: lazyRouteComponent(() => import('./jobs-page'), 'JobsPage'),
    }),
  ],
  nav: [
    {
      to: '/hop-thu',
      label: { vi: 'Hộp thư', en: 'Mailbox' },
      permission: 'notifications.mailbox.read',
      icon: MarkEmailReadOutlined,
    },
    {
      to: '/tac-vu-nen',
      label: { vi: 'Tác vụ nền', en: 'Background work' },
      permission: 'platform.jobs.read',
      icon: SyncProblemOutlined,
    },
  ],
};
