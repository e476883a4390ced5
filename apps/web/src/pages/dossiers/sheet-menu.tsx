import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '../../components/visually-hidden';
import { useLanguage } from '../../texts/language';
import { reviewTexts } from './review-texts';

interface SheetMenuProps {
  parts: readonly { code: string; points: number }[];
  /** First criterion of each block that still wants a tick. */
  openKeys: readonly string[];
  readOnly: boolean;
}

/** Id of the heading of a part. */
export const partPlace = (code: string): string => `phan-${code}`;

/** The parts of a sheet that is many screens long, each with what is still open in it; a press leads to its heading. */
export function SheetMenu({ parts, openKeys, readOnly }: SheetMenuProps) {
  const t = reviewTexts[useLanguage().language];
  const textOf = ({ code, points }: { code: string; points: number }): string => {
    const open = openKeys.filter((key) => key.startsWith(`${code}.`)).length;
    if (readOnly) return t.points(points);
    return open === 0 ? t.partDone : t.partOpen(open);
  };
  return (
    <Box
      component="nav"
      aria-label={t.menu}
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: { xs: 0, sm: 1 }, alignItems: 'center' }}
    >
      <Typography aria-hidden="true" sx={{ color: 'text.secondary', px: 0.75 }}>
        {t.partWord}
      </Typography>
      {parts.map((part) => (
        <Button
          key={part.code}
          variant="text"
          onClick={() => goToPart(part.code)}
          sx={{ px: 1, minWidth: 44, minHeight: 44, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
        >
          <Box component="span" sx={visuallyHidden}>
            {t.partWord}{' '}
          </Box>
          {part.code} · {textOf(part)}
        </Button>
      ))}
    </Box>
  );
}

/** The heading takes the focus, so that the keyboard goes on with the part's first criterion. */
function goToPart(code: string): void {
  const heading = document.getElementById(partPlace(code));
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
