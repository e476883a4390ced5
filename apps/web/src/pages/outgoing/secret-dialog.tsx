import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useSay } from '../../texts/language';

interface SecretDialogProps {
  title: string;
  text: string;
  label: string;
  value: string;
  onClose: () => void;
}

/** Something that is shown only now: to be copied. */
export function SecretDialog({ title, text, label, value, onClose }: SecretDialogProps) {
  const say = useSay();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <Dialog open fullWidth maxWidth="sm" aria-labelledby={id} onClose={onClose}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>{text}</Typography>
        <TextField
          label={label}
          value={value}
          fullWidth
          multiline
          slotProps={{ htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } } }}
          onFocus={(event) => event.target.select()}
        />
        <Typography role="status" sx={{ mt: 1, minHeight: 24, color: 'text.secondary' }}>
          {copied ? 'Đã chép.' : ''}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={copy}>{say('Chép')}</Button>
        <Button variant="contained" onClick={onClose}>
          {say('Tôi đã lưu lại')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
