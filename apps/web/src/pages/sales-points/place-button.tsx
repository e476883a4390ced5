import MyLocation from '@mui/icons-material/MyLocation';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useSay } from '../../texts/language';

/** Takes the place of the device, if its person allows it. */
export function PlaceButton({ onPlace }: { onPlace: (lat: string, lon: string) => void }) {
  const say = useSay();
  const [state, setState] = useState<'idle' | 'asking' | 'refused'>('idle');
  if (!('geolocation' in navigator)) return null;
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        setState('idle');
        onPlace(coords.latitude.toFixed(6), coords.longitude.toFixed(6));
      },
      () => setState('refused'),
      { enableHighAccuracy: true, timeout: 20_000 },
    );
  };
  return (
    <Box>
      <Button
        variant="outlined"
        startIcon={<MyLocation aria-hidden="true" />}
        loading={state === 'asking'}
        onClick={ask}
      >
        {say('Lấy vị trí đang đứng')}
      </Button>
      <Typography variant="body2" role="status" sx={{ mt: 0.5, color: 'text.secondary' }}>
        {state === 'refused'
          ? say('Không lấy được vị trí. Có thể ghi tay hoặc để trống.')
          : say('Có vị trí thì điểm bán mới hiện trên bản đồ.')}
      </Typography>
    </Box>
  );
}
