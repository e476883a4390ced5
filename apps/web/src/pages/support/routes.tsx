import EmojiObjectsOutlined from '@mui/icons-material/EmojiObjectsOutlined';
import SavingsOutlined from '@mui/icons-material/SavingsOutlined';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Area } from '../../app/area';
import { appRoute } from '../../app/roots';

const page = <Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => appRoute, path, component });

/** Support policy and model products. */
export const supportArea: Area = {
  routes: [
    page(
      '/ho-tro',
      lazyRouteComponent(() => import('./grants-page'), 'GrantsPage'),
    ),
    page(
      '/ho-tro/khoan/moi',
      lazyRouteComponent(() => import('./new-grant-page'), 'NewGrantPage'),
    ),
    page(
      '/ho-tro/khoan/$id',
      lazyRouteComponent(() => import('./grant-page'), 'GrantPage'),
    ),
    page(
      '/ho-tro/nghi-quyet',
      lazyRouteComponent(() => import('./resolutions-page'), 'ResolutionsPage'),
    ),
    page(
      '/ho-tro/nghi-quyet/moi',
      lazyRouteComponent(() => import('./new-resolution-page'), 'NewResolutionPage'),
    ),
    page(
      '/ho-tro/nghi-quyet/$id',
      lazyRouteComponent(() => import('./resolution-page'), 'ResolutionPage'),
    ),
    page(
      '/ho-tro/tong-hop',
      lazyRouteComponent(() => import('./figures-page'), 'FiguresPage'),
    ),
    page(
      '/mo-hinh',
      lazyRouteComponent(() => import('./models-page'), 'ModelsPage'),
    ),
    page(
      '/mo-hinh/moi',
      lazyRouteComponent(() => import('./new-model-page'), 'NewModelPage'),
    ),
    page(
      '/mo-hinh/$id',
      lazyRouteComponent(() => import('./model-page'), 'ModelPage'),
    ),
  ],
  nav: [
    {
      to: '/ho-tro',
      label: { vi: 'Hỗ trợ', en: 'Support' },
      permission: 'support.grant.read',
      icon: SavingsOutlined,
    },
    {
      to: '/mo-hinh',
      label: { vi: 'Mô hình điểm', en: 'Models' },
      permission: 'support.grant.read',
      icon: EmojiObjectsOutlined,
    },
  ],
};
