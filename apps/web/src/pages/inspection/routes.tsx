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
      '/kiem-tra/$id',
      lazyRouteComponent(() => import('./inspection-page'), 'InspectionPage'),
    ),
    page(
      '/kiem-tra/$id/hien-truong',
      lazyRouteComponent(() => import('./visit-page'), 'VisitPage'),
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
