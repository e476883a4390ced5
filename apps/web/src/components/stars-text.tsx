import Star from '@mui/icons-material/Star';
import StarBorder from '@mui/icons-material/StarBorder';
import Box from '@mui/material/Box';
import { useTexts } from '../texts/language';

interface StarsTextProps {
  /** 1 to 5; nothing = not rated yet. */
  value: number | null | undefined;
  outOf?: number;
  /** Also shows "4 sao" in letters. */
  withWords?: boolean;
}

/** Stars to see, words to hear. */
export function StarsText({ value, outOf = 5, withWords = false }: StarsTextProps) {
  const t = useTexts();
  if (value === null || value === undefined) return <span>{t.noStars}</span>;
  return (
    <Box
      component="span"
      sx={{ display: 'inline-flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, whiteSpace: 'nowrap' }}
    >
      <Box component="span" role="img" aria-label={t.stars(value)} sx={{ display: 'inline-flex' }}>
        {Array.from({ length: outOf }, (_, index) =>
          index < value ? (
            <Star key={index} sx={{ color: '#b97a08', fontSize: '1.375rem' }} />
          ) : (
            <StarBorder key={index} sx={{ color: '#8a928e', fontSize: '1.375rem' }} />
          ),
        )}
      </Box>
      {withWords && <span aria-hidden="true">{t.stars(value)}</span>}
    </Box>
  );
}
