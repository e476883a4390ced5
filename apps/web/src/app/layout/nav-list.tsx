import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import { RouteLink } from '../../components/route-link';
import { useLabel } from '../../texts/language';
import { useNav } from './use-nav';

/** The menu: beside the page on a desktop, in a drawer on a phone. */
export function NavList({ onFollow }: { onFollow?: () => void }) {
  const { entries, current } = useNav();
  const label = useLabel();
  return (
    <List sx={{ px: 1, py: 1.5 }}>
      {entries.map(({ to, icon: Icon, ...entry }) => (
        <ListItem key={to} disablePadding sx={{ mb: 0.25 }}>
          <ListItemButton
            component={RouteLink}
            to={to}
            selected={to === current}
            aria-current={to === current ? 'page' : undefined}
            onClick={() => onFollow?.()}
            sx={{
              borderRadius: 1,
              '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'primary.light', color: 'primary.dark' },
              '&.Mui-selected .MuiListItemIcon-root': { color: 'primary.dark' },
            }}
          >
            <ListItemIcon sx={{ minWidth: 40, color: 'text.secondary' }}>
              <Icon aria-hidden="true" />
            </ListItemIcon>
            <ListItemText
              primary={label(entry.label)}
              slotProps={{ primary: { sx: { fontWeight: to === current ? 700 : 500 } } }}
            />
          </ListItemButton>
        </ListItem>
      ))}
    </List>
  );
}
