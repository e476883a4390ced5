import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { StateChip } from '../../components/state-chip';
import { ToneChip } from '../../components/tone-chip';
import type { ScannedCode } from './shelf-list';
import { CERTIFICATE_WORDS } from './texts';

interface ScannedListProps {
  codes: readonly ScannedCode[];
  onRemove: (text: string) => void;
}

/** The scanned codes, newest first, each with what it stands for today where the server can be asked. */
export function ScannedList({ codes, onRemove }: ScannedListProps) {
  return (
    <Box>
      <Typography variant="h3" role="status" sx={{ mb: 1 }}>
        {codes.length === 0 ? 'Chưa quét mã nào' : `Đã quét ${codes.length} mã`}
      </Typography>
      <Box component="ul" aria-label="Mã đã quét" sx={{ listStyle: 'none', p: 0, m: 0, display: 'grid', gap: 0.75 }}>
        {[...codes].reverse().map(({ text }) => (
          <Line key={text} text={text} onRemove={() => onRemove(text)} />
        ))}
      </Box>
    </Box>
  );
}

function Line({ text, onRemove }: { text: string; onRemove: () => void }) {
  const { data, error } = useApiQuery('/api/sales-points/scanned/code', { params: { query: { code: text } } });
  const short = text.length > 40 ? `…${text.slice(-24)}` : text;
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 1.5,
        py: 0.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{data?.productName ?? short}</Typography>
        {data !== undefined && (
          <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {data.stars} sao · {data.productCode}
          </Typography>
        )}
      </Box>
      {data !== undefined && <StateChip state={data.state} states={CERTIFICATE_WORDS} />}
      {error !== null && error.status === 404 && <StateChip state="unknown" states={CERTIFICATE_WORDS} />}
      {error !== null && error.status !== 404 && <ToneChip tone="neutral" label="Chờ mạng" />}
      <IconButton onClick={onRemove} aria-label={`Bỏ mã ${data?.productName ?? short}`}>
        <Close />
      </IconButton>
    </Box>
  );
}
