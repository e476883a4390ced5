import RouteOutlined from '@mui/icons-material/RouteOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useOpens } from '../../app/layout/use-opens';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useLanguage } from '../../texts/language';
import { journeyTexts } from './texts';

/** For offices that come here by an address: whose page it is, and where they see the same products. */
export function JourneysNotYours() {
  const t = journeyTexts[useLanguage().language];
  const opens = useOpens();
  const ways = [
    { to: '/ho-so', label: t.toDossiers },
    { to: '/y-tuong', label: t.toIdeas },
    { to: '/phuong-an', label: t.toPlans },
  ].filter(({ to }) => opens(to));
  const links = ways.length > 0 ? ways : [{ to: '/', label: t.toHome }];
  return (
    <Page title={t.title} narrow>
      <EmptyState
        icon={RouteOutlined}
        title={t.notYours}
        text={t.notYoursText}
        action={
          <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1.5, justifyContent: 'center' }}>
            {links.map(({ to, label }) => (
              <Button key={to} component={RouteLink} to={to} variant="outlined">
                {label}
              </Button>
            ))}
          </Stack>
        }
      />
    </Page>
  );
}
