import MenuIcon from '@mui/icons-material/Menu';
import Search from '@mui/icons-material/Search';
import AppBar from '@mui/material/AppBar';
import IconButton from '@mui/material/IconButton';
import Toolbar from '@mui/material/Toolbar';
import { lazy, Suspense } from 'react';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import type { Session } from '../session';
import { AccountMenu } from './account-menu';
import { Brand } from './brand';
import { NoticesBell } from './notices-bell';

// With its database it is loaded beside the page, not before it.
const OutboxStatus = lazy(async () => ({ default: (await import('../../offline/outbox-status')).OutboxStatus }));

interface TopBarProps {
  session: Session;
  /** Given on phones and tablets, where the menu is a drawer. */
  onMenu?: (() => void) | undefined;
}

/** Product, province, notices, and who is working. */
export function TopBar({ session, onMenu }: TopBarProps) {
  const t = useTexts();
  return (
    <AppBar position="static" elevation={0} component="div">
      <Toolbar sx={{ minHeight: 64, gap: 1, px: { xs: 1.5, sm: 2.5 }, justifyContent: 'space-between' }}>
        <div style={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
          {onMenu && (
            <IconButton
              color="inherit"
              onClick={onMenu}
              aria-label={t.menu}
              sx={{ display: { xs: 'none', sm: 'inline-flex' }, mr: 1 }}
            >
              <MenuIcon />
            </IconButton>
          )}
          <Brand province={session.provinceName} />
        </div>
        <div style={{ display: 'flex', alignItems: 'center', gap: 4, flexShrink: 0 }}>
          <Suspense>
            <OutboxStatus userId={session.user.id} />
          </Suspense>
          <IconButton color="inherit" component={RouteLink} to="/tim-kiem" aria-label={t.searchEverything}>
            <Search />
          </IconButton>
          <NoticesBell />
          <AccountMenu session={session} />
        </div>
      </Toolbar>
    </AppBar>
  );
}
