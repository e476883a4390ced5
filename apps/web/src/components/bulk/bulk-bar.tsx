import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useCan } from '../../app/session';
import { useLabel, useLanguage } from '../../texts/language';
import { BulkDialog } from './bulk-dialog';
import { BULK_ACTS, bulkTexts } from './texts';

interface BulkBarProps {
  /** The acts that make sense here, each with the rows picked for it; without rows it is left out. */
  groups: readonly { act: string; ids: readonly string[] }[];
  /** How many rows are picked in all. */
  count: number;
  onClear: () => void;
}

/** Stands at the foot of the window while rows are picked: what can be done to them together. */
export function BulkBar({ groups, count, onClear }: BulkBarProps) {
  const t = bulkTexts[useLanguage().language];
  const may = useCan();
  const label = useLabel();
  const [asking, setAsking] = useState<{ act: string; ids: readonly string[] } | undefined>();
  const shown = groups.flatMap((group) => {
    const words = BULK_ACTS[group.act];
    return words !== undefined && may(words.permission) && group.ids.length > 0 ? [{ ...group, words }] : [];
  });
  if (asking !== undefined)
    return (
      <BulkDialog
        act={asking.act}
        ids={asking.ids}
        onClose={(isDone) => {
          setAsking(undefined);
          if (isDone) onClear();
        }}
      />
    );
  if (count === 0) return null;
  return (
    <Paper
      component="section"
      aria-label={t.picked(count)}
      elevation={6}
      sx={{ position: 'sticky', bottom: { xs: 72, lg: 16 }, mt: 2, px: 2, py: 1.25, zIndex: 2 }}
    >
      <Stack direction="row" sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 1.25 }}>
        <Typography role="status" sx={{ fontWeight: 600, mr: 'auto' }}>
          {t.picked(count)}
        </Typography>
        {shown.map(({ act, ids, words }, place) => (
          <Button
            key={act}
            variant={place === 0 ? 'contained' : 'outlined'}
            onClick={() => setAsking({ act, ids })}
          >{`${label(words.button)} (${ids.length})…`}</Button>
        ))}
        <Button onClick={onClear}>{t.clear}</Button>
      </Stack>
    </Paper>
  );
}
