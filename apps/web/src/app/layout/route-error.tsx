import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import { asProblem } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { Page } from '../../components/page';
import { useTexts } from '../../texts/language';

/** Shown when a page cannot be built: the network, the server, or a fault of the page itself. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useTexts();
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t.failure.title} narrow>
      <ErrorState problem={asProblem(error)} onRetry={retry} />
    </Page>
  );
}
