import Button, { type ButtonProps } from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';

interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'loading' | 'startIcon'> {
  children: ReactNode;
  accept: string;
  /** Opens the phone's camera at once. */
  camera?: boolean;
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files; for a keyboard and a reader it is a button like any other. */
export function FileButton({ children, accept, camera = false, onFiles, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept={accept}
        {...(camera ? { capture: 'environment' as const } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </>
  );
}
