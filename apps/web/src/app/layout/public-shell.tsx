import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Outlet } from '@tanstack/react-router';
import { useLanguage, useTexts } from '../../texts/language';
import { Brand } from './brand';
import { SkipLink } from './skip-link';

/** Frame around pages that everybody may open. */
export function PublicShell() {
  const t = useTexts();
  const { language, setLanguage } = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <Box
        component="header"
        sx={{
          bgcolor: 'primary.main',
          color: '#fff',
          px: { xs: 2, sm: 3 },
          minHeight: 64,
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          gap: 2,
        }}
      >
        <Brand province={t.tagline} />
        <Button color="inherit" lang={other} sx={{ flexShrink: 0 }} onClick={() => setLanguage(other)}>
          {other === 'en' ? t.english : t.vietnamese}
        </Button>
      </Box>
      <Box
        component="main"
        id="noi-dung"
        tabIndex={-1}
        sx={{
          flex: 1,
          width: '100%',
          maxWidth: 1120,
          mx: 'auto',
          px: { xs: 2, sm: 3 },
          py: { xs: 3, md: 5 },
          '&:focus': { outline: 'none' },
        }}
      >
        <Outlet />
      </Box>
    </Box>
  );
}
