import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Quoted } from '../../components/quoted';
import { tones } from '../../app/tones';
import { useLabel } from '../../texts/language';
import { useSheetTexts } from './sheet-texts';
import { RULES } from './texts';

interface NotesOf {
  suspect?: string;
  rules?: readonly { kind: string; text: string }[];
}

const STRICT = new Set(['require', 'reject', 'stop']);

/** What a criterion says besides its points, and where the print of the decree looks wrong. */
export function CriterionNotes({ criterion }: { criterion: NotesOf }) {
  const t = useSheetTexts();
  const label = useLabel();
  const rules = criterion.rules ?? [];
  if (rules.length === 0 && criterion.suspect === undefined) return null;
  return (
    <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5, display: 'grid', gap: 0.25 }}>
      {rules.map((rule) => (
        <Typography
          key={`${rule.kind} ${rule.text}`}
          component="li"
          variant="body2"
          sx={{ color: STRICT.has(rule.kind) ? tones.bad.strong : 'text.secondary' }}
        >
          <b>{label(RULES[rule.kind] ?? { vi: rule.kind, en: rule.kind })}:</b> <Quoted text={rule.text} />
        </Typography>
      ))}
      {criterion.suspect !== undefined && (
        <Typography component="li" variant="body2" sx={{ color: tones.attention.strong }}>
          <b>{t.suspect}</b> <Quoted text={criterion.suspect} />
        </Typography>
      )}
    </Box>
  );
}
