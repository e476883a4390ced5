import AccountCircleOutlined from '@mui/icons-material/AccountCircleOutlined';
import CalendarMonthOutlined from '@mui/icons-material/CalendarMonthOutlined';
import Logout from '@mui/icons-material/Logout';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ProblemAlert } from '../../components/problem-alert';
import { RouteLink } from '../../components/route-link';
import { useTexts } from '../../texts/language';
import { forgetDrafts } from '../drafts';
import { sessionQuery, type Session } from '../session';
import { LanguageChoice, TextSizeChoice } from './preferences';

/** Name and roles of who works here; text size, language, the way out. */
export function AccountMenu({ session }: { session: Session }) {
  const t = useTexts();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const client = useQueryClient();
  const logOut = useCommand<void>({
    run: (_input, attempt) => api.DELETE('/api/session', { headers: attempt.headers() }),
    onDone: async () => {
      forgetDrafts();
      await (await import('../../offline/taken-along')).forgetTakenAlong();
      client.clear();
      client.setQueryData(sessionQuery.queryKey, null);
      // A full load: nothing of this person stays in the memory of the page.
      window.location.assign('/dang-nhap');
    },
  });
  const firstRole = session.roles[0];
  return (
    <>
      <Button
        color="inherit"
        aria-label={`${t.account}: ${session.user.displayName}`}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        startIcon={<AccountCircleOutlined />}
        sx={{ textAlign: 'left', px: 1, minWidth: 44, '& .MuiButton-startIcon': { mr: { xs: 0, md: 1 } } }}
      >
        <Box sx={{ display: { xs: 'none', md: 'block' }, maxWidth: 260 }}>
          <Typography noWrap sx={{ fontWeight: 600, lineHeight: 1.25 }}>
            {session.user.displayName}
          </Typography>
          {firstRole && (
            <Typography noWrap variant="caption" sx={{ display: 'block', lineHeight: 1.25 }}>
              {t.roles[firstRole.role] ?? firstRole.label}
              {session.roles.length > 1 && ` +${session.roles.length - 1}`}
            </Typography>
          )}
        </Box>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-label': t.account, sx: { width: 340, maxWidth: '94vw', p: 2.5 } } }}
      >
        <Typography variant="h3" component="p">
          {session.user.displayName}
        </Typography>
        <Box component="ul" sx={{ listStyle: 'none', p: 0, my: 1 }}>
          {session.roles.map(({ role, label, scopeName }) => (
            <li key={`${role} ${scopeName}`}>
              <Typography component="span">{t.roles[role] ?? label}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {scopeName}
              </Typography>
            </li>
          ))}
        </Box>
        <Divider sx={{ my: 1.5 }} />
        <TextSizeChoice />
        <LanguageChoice />
        <Button
          fullWidth
          component={RouteLink}
          to="/lich-cua-toi"
          startIcon={<CalendarMonthOutlined />}
          onClick={() => setAnchor(null)}
          sx={{ mt: 1 }}
        >
          {t.calendar}
        </Button>
        <Divider sx={{ my: 1.5 }} />
        {logOut.problem && <ProblemAlert problem={logOut.problem} />}
        <Button
          fullWidth
          variant="outlined"
          startIcon={<Logout />}
          loading={logOut.pending}
          onClick={() => logOut.run()}
        >
          {t.logOut}
        </Button>
      </Popover>
    </>
  );
}
