import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import Badge from '@mui/material/Badge';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useGo } from '../../components/route-link';
import { momentText } from '../../lib/dates';
import { useTexts } from '../../texts/language';
import { Said } from '../../components/said';

const minute = 60_000;

/** The bell: how many notices are unread, and the newest ones. */
export function NoticesBell() {
  const t = useTexts();
  const go = useGo();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useApiQuery('/api/me/notices', { params: { query: { limit: 8 } } }, { refetchInterval: 2 * minute });
  if (data === undefined) return null;
  const follow = (to: string | undefined) => {
    setAnchor(null);
    if (to !== undefined) go(to);
  };
  return (
    <>
      <IconButton
        color="inherit"
        aria-label={data.unread > 0 ? t.noticesUnread(data.unread) : t.notices}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge
          badgeContent={data.unread}
          max={99}
          sx={{ '& .MuiBadge-badge': { bgcolor: '#f2c14e', color: '#1d2926', fontWeight: 700 } }}
        >
          <NotificationsOutlined />
        </Badge>
      </IconButton>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { width: 380, maxWidth: '94vw' } } }}
      >
        {data.items.length === 0 && <MenuItem onClick={() => setAnchor(null)}>{t.noticesEmpty}</MenuItem>}
        {data.items.map((notice) => (
          <MenuItem key={notice.id} onClick={() => follow(notice.to)}>
            <ListItemText
              primary={<Said text={notice.title} />}
              secondary={momentText(notice.createdAt)}
              slotProps={{ primary: { sx: { fontWeight: notice.readAt === undefined ? 700 : 400 } } }}
            />
          </MenuItem>
        ))}
      </Menu>
      <Typography role="status" sx={{ position: 'absolute', left: -9999 }}>
        {data.unread > 0 ? t.noticesUnread(data.unread) : ''}
      </Typography>
    </>
  );
}
