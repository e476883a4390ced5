import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import type { Session } from '../../app/session';
import { useTexts } from '../../texts/language';
import { LoginForm } from './login-form';

/** The login over a page whose session has ended. */
export function LoginAgainDialog({ onDone }: { onDone: (session: Session) => void }) {
  const t = useTexts();
  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby="phien-het">
      <DialogTitle id="phien-het">{t.login.expiredTitle}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{t.login.expiredText}</Typography>
        <LoginForm onDone={onDone} />
        <Button fullWidth sx={{ mt: 1 }} onClick={() => window.location.assign('/dang-nhap')}>
          {t.login.otherUser}
        </Button>
      </DialogContent>
    </Dialog>
  );
}
