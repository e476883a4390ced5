import MenuIcon from '@mui/icons-material/Menu';
import BottomNavigation from '@mui/material/BottomNavigation';
import BottomNavigationAction from '@mui/material/BottomNavigationAction';
import Paper from '@mui/material/Paper';
import { useGo } from '../../components/route-link';
import { useLabel, useTexts } from '../../texts/language';
import { useNav } from './use-nav';

const everything = 'everything';

/** The thumb's menu on a phone: the three entries that this person opens most and the way to all of them. */
export function BottomNav({ onEverything }: { onEverything: () => void }) {
  const t = useTexts();
  const label = useLabel();
  const { byUse, current } = useNav();
  const go = useGo();
  const first = byUse.slice(0, 3);
  return (
    <Paper
      component="nav"
      aria-label={t.bottomNav}
      square
      elevation={0}
      sx={{
        position: 'fixed',
        insetInline: 0,
        bottom: 0,
        zIndex: 1100,
        borderTop: 1,
        borderColor: 'divider',
        pb: 'env(safe-area-inset-bottom)',
      }}
    >
      <BottomNavigation
        showLabels
        value={current ?? false}
        onChange={(_event, value: string) => (value === everything ? onEverything() : go(value))}
        sx={{
          height: 'auto',
          '& .MuiBottomNavigationAction-root': { minHeight: 68, justifyContent: 'flex-start', pt: 1, pb: 0.5 },
          '& .MuiBottomNavigationAction-label': { fontSize: '0.8125rem !important', lineHeight: 1.25 },
        }}
      >
        {first.map(({ to, icon: Icon, ...entry }) => (
          <BottomNavigationAction
            key={to}
            value={to}
            label={label(entry.label)}
            icon={<Icon aria-hidden="true" />}
            aria-current={to === current ? 'page' : undefined}
            sx={{ minWidth: 64, px: 0.5, color: 'text.secondary' }}
          />
        ))}
        <BottomNavigationAction
          value={everything}
          label={t.everything}
          icon={<MenuIcon aria-hidden="true" />}
          sx={{ minWidth: 64, px: 0.5, color: 'text.secondary' }}
        />
      </BottomNavigation>
    </Paper>
  );
}
