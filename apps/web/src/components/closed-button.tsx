import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useSay, useTexts } from '../texts/language';

interface ClosedButtonProps extends Omit<ButtonProps, 'disabled' | 'aria-describedby'> {
  /** Why it cannot be pressed yet; left out = it can. */
  why: string | undefined;
  /** What stands there while it can be pressed. */
  note?: string | undefined;
}

/** A step that is closed while something is missing: why stands in words under the button and is read with it. */
export function ClosedButton({ why, note, children, ...button }: ClosedButtonProps) {
  const t = useTexts();
  const say = useSay();
  const id = useId();
  const words = why === undefined ? note : t.action.why(say(why));
  return (
    <Box>
      <Button {...button} disabled={why !== undefined} aria-describedby={words === undefined ? undefined : id}>
        {children}
      </Button>
      <Typography
        id={id}
        variant="body2"
        role="status"
        sx={{ mt: words === undefined ? 0 : 0.5, color: 'text.secondary' }}
      >
        {words}
      </Typography>
    </Box>
  );
}
