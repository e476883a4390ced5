import Button from '@mui/material/Button';
import { useId, useRef } from 'react';
import { visuallyHidden } from '../../components/visually-hidden';
import { useSay } from '../../texts/language';

interface FileButtonProps {
  label: string;
  /** As in the `accept` of a file field. */
  accept: string;
  pending: boolean;
  onChosen: (file: File) => void;
}

/** A button that lets choose one file. */
export function FileButton({ label, accept, pending, onChosen }: FileButtonProps) {
  const say = useSay();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        id={id}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        style={visuallyHidden}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) onChosen(file);
        }}
      />
      <Button variant="outlined" disabled={pending} onClick={() => input.current?.click()}>
        {pending ? say('Đang gửi…') : label}
      </Button>
    </>
  );
}
