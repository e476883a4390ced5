import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { SaveIndicator, type SaveState } from '../../components/save-indicator';

interface SheetBarProps {
  productName: string;
  totals: { total: number; partTotals: Readonly<Record<string, number>> };
  /** Criteria that still want a tick. */
  openKeys: readonly string[];
  state: SaveState;
  savedAt: string | undefined;
  readOnly: boolean;
  onRetry: () => void;
}

/** Always in sight: which product, how many points, what is still open, whether it is saved. */
export function SheetBar({ productName, totals, openKeys, state, savedAt, readOnly, onRetry }: SheetBarProps) {
  const open = openKeys.length;
  const parts = Object.entries(totals.partTotals).map(([part, points]) => `${part} ${points}`);
  return (
    <Box
      role="region"
      aria-label="Tóm tắt phiếu chấm"
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 10,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        px: { xs: 1.5, sm: 2 },
        py: 1,
        display: 'flex',
        flexWrap: 'wrap',
        columnGap: 2.5,
        rowGap: 0,
        alignItems: 'center',
      }}
    >
      <Typography sx={{ fontWeight: 700, flex: '1 1 200px', minWidth: 0 }}>{productName}</Typography>
      <Typography role="status">
        <b>{totals.total} điểm</b> ({parts.join(' · ')})
      </Typography>
      {!readOnly && (
        <>
          <Typography role="status">{open === 0 ? 'Đã chấm hết' : `Chưa chấm ${open} tiêu chí`}</Typography>
          <SaveIndicator state={state} at={savedAt} onRetry={onRetry} />
          {open > 0 && (
            <Button variant="outlined" size="small" onClick={() => goToCriterion(openKeys[0])}>
              Tới tiêu chí chưa chấm
            </Button>
          )}
        </>
      )}
    </Box>
  );
}

/** Brings the first radio of a criterion into sight and gives it the focus. A case of a choice stands with its first case. */
export function goToCriterion(key: string | undefined): void {
  const radio = document.querySelector<HTMLInputElement>(`input[type="radio"][value^="${CSS.escape(`${key}:`)}"]`);
  radio?.focus({ preventScroll: true });
  radio?.closest('[id^="tieu-chi-"]')?.scrollIntoView({ block: 'start' });
}
