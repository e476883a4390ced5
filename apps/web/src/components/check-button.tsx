import Button from '@mui/material/Button';
import { useSay } from '../texts/language';

/** From a line of a public list to the page behind its code, which works without script. */
export function CheckButton({ path, name }: { path: string; name: string }) {
  const say = useSay();
  return (
    <Button href={path} variant="outlined" aria-label={say('Kiểm tra: {0}', name)} sx={{ whiteSpace: 'nowrap' }}>
      {say('Chi tiết')}
    </Button>
  );
}
