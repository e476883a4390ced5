import Check from '@mui/icons-material/Check';
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { tones } from '../app/tones';
import { useSay, useTexts } from '../texts/language';

export interface Step {
  label: string;
  state: 'done' | 'current' | 'todo' | 'blocked';
  hint?: string;
}

const colours = {
  done: { bgcolor: tones.good.strong, color: '#fff' },
  current: { bgcolor: 'primary.main', color: '#fff' },
  todo: { bgcolor: '#fff', color: tones.neutral.strong },
  blocked: { bgcolor: tones.bad.soft, color: tones.bad.strong },
} as const;

/** Where a long matter stands: a row on a wide page, a column on a phone. */
export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const say = useSay();
  const t = useTexts();
  return (
    <Box
      component="ol"
      aria-label={say(label)}
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        gap: 1.5,
        gridAutoFlow: { md: 'column' },
        gridAutoColumns: { md: '1fr' },
      }}
    >
      {steps.map((step, index) => (
        <Box
          key={step.label}
          component="li"
          aria-current={step.state === 'current' ? 'step' : undefined}
          sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start' }}
        >
          <Box
            aria-hidden="true"
            sx={{
              ...colours[step.state],
              width: 32,
              height: 32,
              borderRadius: '50%',
              flexShrink: 0,
              display: 'grid',
              placeItems: 'center',
              fontWeight: 700,
              border: '2px solid',
              borderColor: step.state === 'todo' ? tones.neutral.line : 'transparent',
            }}
          >
            {step.state === 'done' && <Check sx={{ fontSize: 20 }} />}
            {step.state === 'blocked' && <PriorityHigh sx={{ fontSize: 20 }} />}
            {(step.state === 'current' || step.state === 'todo') && index + 1}
          </Box>
          <Box sx={{ minWidth: 0, pt: 0.25 }}>
            <Typography sx={{ fontWeight: step.state === 'current' ? 700 : 500 }}>{say(step.label)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {step.hint ?? t.step[step.state]}
            </Typography>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
