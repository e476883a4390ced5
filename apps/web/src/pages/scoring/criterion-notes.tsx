import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { tones } from '../../app/tones';
import { RULES } from './texts';

interface NotesOf {
  suspect?: string;
  rules?: readonly { kind: string; text: string }[];
}

const STRICT = new Set(['require', 'reject', 'stop']);

/** What a criterion says besides its points, and where the print of the decree looks wrong. */
export function CriterionNotes({ criterion }: { criterion: NotesOf }) {
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
          <b>{RULES[rule.kind] ?? rule.kind}:</b> {rule.text}
        </Typography>
      ))}
      {criterion.suspect !== undefined && (
        <Typography component="li" variant="body2" sx={{ color: tones.attention.strong }}>
          <b>Bản in của quyết định có thể sai:</b> {criterion.suspect}
        </Typography>
      )}
    </Box>
  );
}
