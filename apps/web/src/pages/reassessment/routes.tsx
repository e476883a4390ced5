import EventRepeatOutlined from '@mui/icons-material/EventRepeatOutlined';
import RadarOutlined from '@mui/icons-material/RadarOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Reassessment: the radar, cycles of certificates, holds, letters, lapsed certificates. */
export const reassessmentArea: Area = {
  routes: [
    page(
      '/danh-gia-lai',
      lazyRouteComponent(() => import('./cycles-page'), 'CyclesPage'),
    ),
    page(
      '/danh-gia-lai/radar',
      lazyRouteComponent(() => import('./radar-page'), 'RadarPage'),
    ),
    page(
      '/danh-gia-lai/lap-ho-so',
      lazyRouteComponent(() => import('./open-page'), 'OpenPage'),
    ),
    page(
      '/danh-gia-lai/tam-dung',
      lazyRouteComponent(() => import('./holds-page'), 'HoldsPage'),
    ),
    page(
      '/danh-gia-lai/tam-dung/moi',
      lazyRouteComponent(() => import('./new-hold-page'), 'NewHoldPage'),
    ),
    page(
      '/danh-gia-lai/tam-dung/$id',
      lazyRouteComponent(() => import('./hold-page'), 'HoldPage'),
    ),
    page(
      '/danh-gia-lai/thu',
      lazyRouteComponent(() => import('./letters-page'), 'LettersPage'),
    ),
    page(
      '/danh-gia-lai/het-han',
      lazyRouteComponent(() => import('./lapsed-page'), 'LapsedPage'),
    ),
    page(
      '/danh-gia-lai/$id',
      lazyRouteComponent(() => import('./cycle-page'), 'CyclePage'),
    ),
  ],
  nav: [
    {
      to: '/danh-gia-lai',
      label: { vi: 'Đánh giá lại', en: 'Reassessment' },
      permission: 'reassessment.cycle.read',
      icon: EventRepeatOutlined,
    },
    {
      to: '/danh-gia-lai/radar',
      label: { vi: 'Radar hết hạn', en: 'Expiry radar' },
      permission: 'reassessment.radar.read',
      icon: RadarOutlined,
    },
  ],
};
