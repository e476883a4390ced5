import Box from '@mui/material/Box';
import Drawer from '@mui/material/Drawer';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Outlet } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { workUnder } from '../../api/acting-mandate';
import { MeetingBar } from '../../pages/sittings/meeting-bar';
import { useTexts } from '../../texts/language';
import { useSession } from '../session';
import { ActingBanner } from './acting-banner';
import { BottomNav } from './bottom-nav';
import { DemoBanner } from './demo-banner';
import { NavList } from './nav-list';
import { SkipLink } from './skip-link';
import { TopBar } from './top-bar';

/** Frame around every page behind the login. */
export function AppShell() {
  const t = useTexts();
  const session = useSession();
  const theme = useTheme();
  const desktop = useMediaQuery(theme.breakpoints.up('lg'), { noSsr: true });
  const phone = useMediaQuery(theme.breakpoints.down('sm'), { noSsr: true });
  const [menuOpen, setMenuOpen] = useState(false);
  const mandateId = session?.acting?.mandateId;
  const known = session !== undefined;
  useEffect(() => {
    if (known) workUnder(mandateId);
  }, [known, mandateId]);
  if (session === undefined) return null;
  return (
    <Box sx={{ minHeight: '100dvh', display: 'flex', flexDirection: 'column' }}>
      <SkipLink />
      <header>
        <TopBar session={session} onMenu={desktop ? undefined : () => setMenuOpen(true)} />
        {session.acting !== undefined && <ActingBanner acting={session.acting} />}
        {session.demo && <DemoBanner businessDate={session.businessDate} />}
      </header>
      <Box sx={{ display: 'flex', flex: 1, minWidth: 0 }}>
        {desktop && (
          <Box
            component="nav"
            aria-label={t.mainNav}
            sx={{ width: 260, flexShrink: 0, borderRight: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
          >
            <Box sx={{ position: 'sticky', top: 0, maxHeight: '100dvh', overflowY: 'auto' }}>
              <NavList />
            </Box>
          </Box>
        )}
        <Box
          component="main"
          id="noi-dung"
          tabIndex={-1}
          sx={{
            flex: 1,
            minWidth: 0,
            px: { xs: 2, sm: 3, xl: 5 },
            pt: 3,
            pb: phone ? 12 : 6,
            '&:focus': { outline: 'none' },
          }}
        >
          <Box sx={{ maxWidth: 1200, mx: 'auto' }}>
            <MeetingBar />
            <Outlet />
          </Box>
        </Box>
      </Box>
      {phone && <BottomNav onEverything={() => setMenuOpen(true)} />}
      <Drawer
        open={menuOpen && !desktop}
        onClose={() => setMenuOpen(false)}
        slotProps={{ paper: { 'aria-label': t.menu, sx: { width: 300 } } }}
      >
        <nav aria-label={t.mainNav}>
          <NavList onFollow={() => setMenuOpen(false)} />
        </nav>
      </Drawer>
    </Box>
  );
}
