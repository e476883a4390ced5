import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { RouteLink } from '../../components/route-link';
import { useLabel } from '../../texts/language';
import type { NavEntry } from '../area';
import type { NavGroup } from './nav-entries';
import { useNav } from './use-nav';

/** Up to so many entries need no headings between them. */
const FEW = 8;

/** The menu: beside the page on a desktop, in a drawer on a phone. */
export function NavList({ onFollow }: { onFollow?: () => void }) {
  const { groups, entries, current } = useNav();
  const shown: readonly NavGroup[] = entries.length > FEW ? groups : [{ entries }];
  return shown.map((group, index) => (
    <NavSection key={group.entries[0]?.to ?? index} group={group} current={current} onFollow={() => onFollow?.()} />
  ));
}

function NavSection({
  group,
  current,
  onFollow,
}: {
  group: NavGroup;
  current: string | undefined;
  onFollow: () => void;
}) {
  const id = useId();
  const label = useLabel();
  return (
    <>
      {group.label && (
        <Typography
          id={id}
          component="div"
          sx={{ px: 2.5, pt: 1.5, fontSize: '0.875rem', fontWeight: 600, color: 'text.secondary' }}
        >
          {label(group.label)}
        </Typography>
      )}
      <List sx={{ px: 1, py: 0.75 }} {...(group.label ? { 'aria-labelledby': id } : {})}>
        {group.entries.map((entry) => (
          <NavLine key={entry.to} entry={entry} isCurrent={entry.to === current} onFollow={onFollow} />
        ))}
      </List>
    </>
  );
}

function NavLine({ entry, isCurrent, onFollow }: { entry: NavEntry; isCurrent: boolean; onFollow: () => void }) {
  const { to, icon: Icon } = entry;
  const label = useLabel();
  return (
    <ListItem disablePadding sx={{ mb: 0.25 }}>
      <ListItemButton
        component={RouteLink}
        to={to}
        selected={isCurrent}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={onFollow}
        sx={{
          borderRadius: 1,
          py: 0.75,
          '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'primary.light', color: 'primary.dark' },
          '&.Mui-selected .MuiListItemIcon-root': { color: 'primary.dark' },
        }}
      >
        <ListItemIcon sx={{ minWidth: 40, color: 'text.secondary' }}>
          <Icon aria-hidden="true" />
        </ListItemIcon>
        <ListItemText
          primary={label(entry.label)}
          slotProps={{ primary: { sx: { fontWeight: isCurrent ? 700 : 500 } } }}
        />
      </ListItemButton>
    </ListItem>
  );
}
