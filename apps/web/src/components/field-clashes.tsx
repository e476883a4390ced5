import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { FieldClash } from '../lib/merge-fields';
import { useTexts } from '../texts/language';

interface FieldClashesProps {
  clashes: readonly FieldClash[];
  /** Name of a field as the form shows it. */
  labelOf: (path: string) => string;
  /** How a value reads that is no text of its own. */
  textOf?: (value: unknown) => string;
  onChoose: (clash: FieldClash, side: 'mine' | 'theirs') => void;
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** Fields that were changed here and elsewhere in different ways: both values side by side, nothing overwritten in silence. */
export function FieldClashes({ clashes, labelOf, textOf = wordsOf, onChoose }: FieldClashesProps) {
  const t = useTexts();
  if (clashes.length === 0) return null;
  return (
    <Alert severity="warning">
      <Typography sx={{ fontWeight: 600 }}>{t.clash.title}</Typography>
      <Typography>{t.clash.text}</Typography>
      {clashes.map((clash) => (
        <Box key={clash.path} component="fieldset" sx={{ mt: 1.5, mx: 0, p: 1.5, border: 1, borderRadius: 1 }}>
          <Typography component="legend" sx={{ fontWeight: 600, px: 0.5 }}>
            {labelOf(clash.path)}
          </Typography>
          {(['mine', 'theirs'] as const).map((side) => (
            <Box key={side} sx={{ mb: 1 }}>
              <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                <b>{t.clash[side]}</b> {textOf(clash[side]) || t.notAnswered}
              </Typography>
              <Button variant="outlined" onClick={() => onChoose(clash, side)}>
                {side === 'mine' ? t.clash.keepMine : t.clash.takeTheirs}
              </Button>
            </Box>
          ))}
        </Box>
      ))}
    </Alert>
  );
}
