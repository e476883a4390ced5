import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Inspection after recognition. */
export const inspectionArea: Area = {
  routes: [
    page(
      '/kiem-tra',
      lazyRouteComponent(() => import('./inspections-page'), 'InspectionsPage'),
    ),
    page(
      '/kiem-tra/moi',
      lazyRouteComponent(() => import('./new-inspection-page'), 'NewInspectionPage'),
    ),
    page(
      '/kiem-tra/bang-kiem',
      lazyRouteComponent(() => import('./checklists-page'), 'ChecklistsPage'),
    ),
    page(
      '/kiem-tra/bang-kiem/$code',
      lazyRouteComponent(() => import('./checklist-page'), 'ChecklistPage'),
    ),
    page(
      '/kiem-tra/bang-kiem/$code/moi',
      lazyRouteComponent(() => import('./checklist-editor-page'), 'ChecklistEditorPage'),
    ),
    page(
      '/kiem-tra/$id',
      lazyRouteComponent(() => import('./inspection-page'), 'InspectionPage'),
    ),
    page(
      '/kiem-tra/$id/hien-truong',
      lazyRouteComponent(() => import('./visit-page'), 'VisitPage'),
    ),
    page(
      '/kiem-tra-ke-hoach',
      lazyRouteComponent(() => import('./inspection-plans-page'), 'InspectionPlansPage'),
    ),
    page(
      '/kiem-tra-ke-hoach/moi',
      lazyRouteComponent(() => import('./new-plan-page'), 'NewPlanPage'),
    ),
    page(
      '/kiem-tra-ke-hoach/$id',
      lazyRouteComponent(() => import('./inspection-plan-page'), 'InspectionPlanPage'),
    ),
    page(
      '/phan-anh',
      lazyRouteComponent(() => import('./reports-page'), 'ReportsPage'),
    ),
    page(
      '/phan-anh/$id',
      lazyRouteComponent(() => import('./report-page'), 'ReportPage'),
    ),
    page(
      '/thu-hoi',
      lazyRouteComponent(() => import('./withdrawals-page'), 'WithdrawalsPage'),
    ),
    page(
      '/thu-hoi/moi',
      lazyRouteComponent(() => import('./new-withdrawal-page'), 'NewWithdrawalPage'),
    ),
    page(
      '/thu-hoi/$id',
      lazyRouteComponent(() => import('./withdrawal-page'), 'WithdrawalPage'),
    ),
  ],
  nav: [
    {
      to: '/kiem-tra',
      label: { vi: 'Kiểm tra', en: 'Inspections' },
      permission: 'inspection.inspection.read',
      icon: FactCheckOutlined,
    },
  ],
};
