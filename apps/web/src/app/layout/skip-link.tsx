import Box from '@mui/material/Box';
import { useTexts } from '../../texts/language';

/** First stop of the keyboard: over the menus, straight to the content. */
export function SkipLink() {
  const t = useTexts();
  return (
    <Box
      component="a"
      href="#noi-dung"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById('noi-dung')?.focus();
      }}
      sx={{
        position: 'fixed',
        top: -80,
        left: 8,
        zIndex: 2000,
        px: 2,
        py: 1.25,
        borderRadius: 1,
        bgcolor: '#fff',
        color: 'primary.dark',
        fontWeight: 600,
        opacity: 0,
        '&:focus': { top: 8, opacity: 1 },
      }}
    >
      {t.skipToContent}
    </Box>
  );
}
