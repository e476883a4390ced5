import Box from '@mui/material/Box';
import Button, { type ButtonProps } from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useSay, useTexts } from '../texts/language';

interface StepButtonProps extends Pick<ButtonProps, 'variant' | 'color' | 'size' | 'type' | 'fullWidth' | 'children'> {
  /** Why it cannot be pressed yet; undefined = it can. */
  why: string | undefined;
  /** What stands there while it can be pressed. */
  note?: string | undefined;
  pending?: boolean;
  onClick?: () => void;
}

/** The button at the end of a form of its own; while it is closed it says why, below and to readers of the screen. */
export function StepButton({ why, note, pending = false, ...button }: StepButtonProps) {
  const t = useTexts();
  const say = useSay();
  const id = useId();
  const words = why === undefined ? note : t.action.why(say(why));
  return (
    <Box>
      <Button
        {...button}
        loading={pending}
        disabled={why !== undefined}
        aria-describedby={words === undefined ? undefined : id}
      />
      {words !== undefined && (
        <Typography id={id} variant="body2" sx={{ mt: 0.5, color: 'text.secondary' }}>
          {words}
        </Typography>
      )}
    </Box>
  );
}
