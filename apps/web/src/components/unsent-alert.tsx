import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { momentText } from '../lib/dates';

interface UnsentAlertProps {
  /** When what the form shows was kept; null = it is empty. */
  savedAt: string | null;
  words: (when: string) => string;
  afresh: string;
  onAfresh: () => void;
}

/** Says that the form goes on where it was left, and offers to begin afresh. */
export function UnsentAlert({ savedAt, words, afresh, onAfresh }: UnsentAlertProps) {
  const [gone, setGone] = useState(false);
  if (savedAt === null || gone) return null;
  const clear = () => {
    setGone(true);
    onAfresh();
  };
  return (
    <Alert severity="info">
      {words(momentText(savedAt))}
      <div>
        <Button onClick={clear}>{afresh}</Button>
      </div>
    </Alert>
  );
}
