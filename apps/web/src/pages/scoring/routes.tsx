import ChecklistOutlined from '@mui/icons-material/ChecklistOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

/** A member's own sheets, and the closing of a product. */
export const scoringArea: Area = {
  routes: [
    createRoute({
      getParentRoute: () => appRoute,
      path: '/cham-diem',
      component: lazyRouteComponent(() => import('./my-cases-page'), 'MyCasesPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/cham-diem/$caseId',
      component: lazyRouteComponent(() => import('./sheet-page'), 'SheetPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/mau',
      component: lazyRouteComponent(() => import('./sample-page'), 'SamplePage'),
    }),
    // The address in the QR code on a sample's label.
    createRoute({
      getParentRoute: () => appRoute,
      path: '/mau/$code',
      component: lazyRouteComponent(() => import('./sample-page'), 'SamplePage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chot-diem/$caseId',
      component: lazyRouteComponent(() => import('../closing/closing-page'), 'ClosingPage'),
    }),
    createRoute({
      getParentRoute: () => appRoute,
      path: '/chot-diem/$caseId/phieu-giay',
      component: lazyRouteComponent(() => import('../closing/paper-sheet-page'), 'PaperSheetPage'),
    }),
  ],
  nav: [
    {
      to: '/cham-diem',
      label: { vi: 'Chấm điểm', en: 'Scoring' },
      permission: 'evaluation.case.read',
      icon: ChecklistOutlined,
    },
  ],
};
