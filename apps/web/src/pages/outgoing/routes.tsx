import ArchiveOutlined from '@mui/icons-material/Inventory2Outlined';
import TableViewOutlined from '@mui/icons-material/TableViewOutlined';
import HubOutlined from '@mui/icons-material/HubOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** What goes out: messages to other systems, archives of rounds, a calendar of one's own deadlines. */
export const outgoingArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ket-noi',
      component: lazyRouteComponent(() => import('./webhooks-page'), 'WebhooksPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/ket-noi/$id',
      component: lazyRouteComponent(() => import('./webhook-page'), 'WebhookPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/luu-tru-dot',
      component: lazyRouteComponent(() => import('./archives-page'), 'ArchivesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/bieu-gui-bo',
      component: lazyRouteComponent(() => import('./ministry-tables-page'), 'MinistryTablesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/lich-cua-toi',
      component: lazyRouteComponent(() => import('./calendar-page'), 'CalendarPage'),
    }),
  ],
  nav: [
    {
      to: '/bieu-gui-bo',
      label: { vi: 'Biểu gửi Bộ', en: 'Tables for the ministry' },
      permission: 'exchange.ministry-table.read',
      icon: TableViewOutlined,
    },
    {
      to: '/luu-tru-dot',
      label: { vi: 'Lưu trữ đợt', en: 'Archives' },
      permission: 'exchange.archive.manage',
      icon: ArchiveOutlined,
    },
    {
      to: '/ket-noi',
      label: { vi: 'Kết nối hệ thống khác', en: 'Webhooks' },
      permission: 'exchange.webhook.manage',
      icon: HubOutlined,
    },
  ],
};
