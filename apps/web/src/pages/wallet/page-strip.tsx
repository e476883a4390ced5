import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import DeleteOutlined from '@mui/icons-material/DeleteOutlined';
import RotateRight from '@mui/icons-material/RotateRight';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { tones } from '../../app/tones';
import { sizeText } from '../../lib/file-rules';
import { useLabel } from '../../texts/language';
import { FAULTS, moved, turned, type CapturedPage } from './captured-page';

interface PageStripProps {
  pages: readonly CapturedPage[];
  onChange: (next: (pages: readonly CapturedPage[]) => readonly CapturedPage[]) => void;
}

/** The pages taken so far: to be ordered, turned, dropped; a page that is hard to read says so. */
export function PageStrip({ pages, onChange }: PageStripProps) {
  const label = useLabel();
  return (
    <Box
      component="ol"
      aria-label={label({ vi: 'Các trang đã chụp', en: 'Pages taken' })}
      sx={{
        ...{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 },
        gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, 1fr)' },
      }}
    >
      {pages.map((page, index) => (
        <PageTile
          key={page.id}
          page={page}
          number={index + 1}
          last={index === pages.length - 1}
          onMove={(by) => onChange((all) => moved(all, index, by))}
          onTurn={() => onChange((all) => all.map((each) => (each.id === page.id ? turned(each) : each)))}
          onDrop={() => onChange((all) => all.filter((each) => each.id !== page.id))}
        />
      ))}
    </Box>
  );
}

interface PageTileProps {
  page: CapturedPage;
  number: number;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onTurn: () => void;
  onDrop: () => void;
}

function PageTile({ page, number, last, onMove, onTurn, onDrop }: PageTileProps) {
  const label = useLabel();
  const address = useObjectUrl(page.blob);
  const name = label({ vi: `trang ${number}`, en: `page ${number}` });
  return (
    <Paper component="li" variant="outlined" sx={{ p: 1, minWidth: 0 }}>
      <Box sx={{ height: 180, display: 'grid', placeItems: 'center', overflow: 'hidden', bgcolor: '#eef0ee' }}>
        {address && (
          <img
            src={address}
            alt={label({ vi: `Ảnh ${name}`, en: `Picture of ${name}` })}
            style={{ maxWidth: 170, maxHeight: 170, transform: `rotate(${page.turn}deg)` }}
          />
        )}
      </Box>
      <Typography sx={{ mt: 0.5 }}>
        {label({ vi: `Trang ${number}`, en: `Page ${number}` })}, {sizeText(page.blob.size)}
      </Typography>
      {page.faults.map((fault) => (
        <Typography key={fault} variant="body2" sx={{ color: tones.attention.strong, display: 'flex', gap: 0.5 }}>
          <WarningAmber fontSize="small" aria-hidden="true" />
          {label(FAULTS[fault])}
        </Typography>
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        <IconButton
          aria-label={label({ vi: `Chuyển ${name} lên trước`, en: `Move ${name} up` })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <ArrowUpward />
        </IconButton>
        <IconButton
          aria-label={label({ vi: `Chuyển ${name} ra sau`, en: `Move ${name} down` })}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <ArrowDownward />
        </IconButton>
        <IconButton aria-label={label({ vi: `Xoay ${name}`, en: `Turn ${name}` })} onClick={onTurn}>
          <RotateRight />
        </IconButton>
        <IconButton aria-label={label({ vi: `Bỏ ${name}`, en: `Drop ${name}` })} onClick={onDrop}>
          <DeleteOutlined />
        </IconButton>
      </Box>
    </Paper>
  );
}

function useObjectUrl(blob: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return address;
}
