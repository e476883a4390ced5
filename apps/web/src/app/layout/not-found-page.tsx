import SearchOff from '@mui/icons-material/SearchOff';
import Button from '@mui/material/Button';
import { EmptyState } from '../../components/empty-state';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';

/** Shown for an address that does not exist or may not be seen. */
export function NotFoundPage() {
  const t = useTexts();
  const back = (
    <Button component={RouteLink} to="/" variant="contained">
      {t.backHome}
    </Button>
  );
  return (
    <Page title={t.notFound.title} narrow>
      <EmptyState icon={SearchOff} title={t.notFound.hint} text={t.notFound.text} action={back} />
    </Page>
  );
}
