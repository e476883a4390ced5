import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useSearch } from '@tanstack/react-router';
import { safeReturnPath } from '../../app/search-text';
import { Page } from '../../components/page';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import { DemoLogins } from './demo-logins';
import { LoginForm } from './login-form';
import { useEnter } from './use-enter';

/** The door: password, or one tap on a demonstration login. */
export function LoginPage() {
  const t = useTexts();
  const { tiep }: { tiep?: string } = useSearch({ strict: false });
  const enter = useEnter(safeReturnPath(tiep));
  return (
    <Page title={t.login.title}>
      <Box
        sx={{ display: 'grid', gap: 4, alignItems: 'start', gridTemplateColumns: { md: 'minmax(340px, 420px) 1fr' } }}
      >
        <Paper variant="outlined" sx={{ p: { xs: 2.5, sm: 3.5 } }}>
          {tiep !== undefined && <Typography sx={{ mb: 2.5 }}>{t.login.returnHint}</Typography>}
          <LoginForm onDone={enter} />
          <Link component={RouteLink} to="/quen-mat-khau" sx={{ display: 'inline-block', mt: 1.5, py: 1.25 }}>
            {t.login.forgot}
          </Link>
        </Paper>
        <DemoLogins onDone={enter} />
      </Box>
    </Page>
  );
}
