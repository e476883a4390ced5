import EmojiEventsOutlined from '@mui/icons-material/EmojiEventsOutlined';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import LeaderboardOutlined from '@mui/icons-material/LeaderboardOutlined';
import RateReviewOutlined from '@mui/icons-material/RateReviewOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Ranking, decisions, published results. */
export const rankingArea: Area = {
  routes: [
    page(
      '/xep-hang',
      lazyRouteComponent(() => import('./ranking-page'), 'RankingPage'),
    ),
    page(
      '/quyet-dinh',
      lazyRouteComponent(() => import('./decisions-page'), 'DecisionsPage'),
    ),
    page(
      '/quyet-dinh/$id',
      lazyRouteComponent(() => import('./decision-page'), 'DecisionPage'),
    ),
    page(
      '/ket-qua',
      lazyRouteComponent(() => import('./results-page'), 'ResultsPage'),
    ),
    page(
      '/ket-qua/$id',
      lazyRouteComponent(() => import('./result-page'), 'ResultPage'),
    ),
    page(
      '/khieu-nai',
      lazyRouteComponent(() => import('./complaints-page'), 'ComplaintsPage'),
    ),
    page(
      '/khieu-nai/$id',
      lazyRouteComponent(() => import('./complaint-page'), 'ComplaintPage'),
    ),
  ],
  nav: [
    {
      to: '/xep-hang',
      label: { vi: 'Xếp hạng', en: 'Ranking' },
      permission: 'ranking.decision.read',
      icon: LeaderboardOutlined,
    },
    {
      to: '/quyet-dinh',
      label: { vi: 'Quyết định', en: 'Decisions' },
      permission: 'ranking.decision.read',
      icon: FactCheckOutlined,
    },
    {
      to: '/ket-qua',
      label: { vi: 'Kết quả', en: 'Results' },
      permission: 'ranking.result.read',
      icon: EmojiEventsOutlined,
    },
    {
      to: '/khieu-nai',
      label: { vi: 'Khiếu nại', en: 'Complaints' },
      permission: 'ranking.complaint.read',
      icon: RateReviewOutlined,
    },
  ],
};
