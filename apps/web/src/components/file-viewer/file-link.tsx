import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Link from '@mui/material/Link';
import { useState, type MouseEvent } from 'react';
import { fileFacts } from '../../lib/pages';
import { useLabel } from '../../texts/language';
import { FileViewer } from './file-viewer';

interface FileLinkProps {
  name: string;
  size: number;
  /** null = unknown, and not shown */
  pages?: number | null;
  mediaType: string;
  address: string;
  variant?: 'body1' | 'body2';
}

/** A file by its name; pressed, it is shown where one is. With a modifier key it opens in a tab of its own, as any link. */
export function FileLink({ name, size, pages, mediaType, address, variant = 'body1' }: FileLinkProps) {
  const label = useLabel();
  const [isOpen, setOpen] = useState(false);
  const look = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <Link
        href={address}
        target="_blank"
        rel="noopener"
        variant={variant}
        onClick={look}
        aria-haspopup="dialog"
        sx={{ display: 'flex', gap: 0.75, alignItems: 'center', minHeight: 44, overflowWrap: 'anywhere', minWidth: 0 }}
      >
        <DescriptionOutlined fontSize="small" aria-hidden="true" />
        {name} ({label(fileFacts({ size, pages }))})
      </Link>
      {isOpen && <FileViewer file={{ name, mediaType, address }} onClose={() => setOpen(false)} />}
    </>
  );
}
