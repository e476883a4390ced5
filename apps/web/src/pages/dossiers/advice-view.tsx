import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Quoted } from '../../components/quoted';
import type { components } from '../../api/schema';
import { StarsText } from '../../components/stars-text';
import { useLanguage } from '../../texts/language';
import { adviceTexts } from './advice-texts';

export type Advice = components['schemas']['StarAdviceOut'];
type Step = Advice['cheapest'][number];
type Way = Advice['ways'][number];

const SHOWN = 5;

/** Which star is reachable now, and after what. */
export function AdviceStars({ advice }: { advice: Advice }) {
  const t = adviceTexts[useLanguage().language];
  const [next] = advice.ways;
  return (
    <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
      <Typography component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <span>{t.now}</span> <StarsText value={advice.star} withWords /> <span>({t.points(advice.total)}).</span>
      </Typography>
      {advice.afterGates !== null && (
        <Typography component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <span>
            <Quoted text={t.after(namesOf(advice.afterGates))} of={titlesOf(advice.afterGates)} />
          </span>{' '}
          <StarsText value={advice.afterGates.star} withWords />
        </Typography>
      )}
      {advice.afterGates === null && next !== undefined && (
        <Typography component="li">
          <Quoted text={t.need(next.star, next.total - advice.total, namesOf(next))} of={titlesOf(next)} />
        </Typography>
      )}
      {advice.ways.length === 0 && <Typography component="li">{t.top}</Typography>}
    </Stack>
  );
}

/** Which star is reachable now and after what, the gates missed, the cheapest next points; a criterion leads to its place. */
export function AdviceView({ advice, criterionLink }: { advice: Advice; criterionLink?: (key: string) => ReactNode }) {
  const t = adviceTexts[useLanguage().language];
  const [next] = advice.ways;
  const gates = next?.gates ?? [];
  // What a gate asks for stands once, with the gates.
  const others = advice.cheapest.filter(({ key }) => !gates.some((gate) => gate.key === key));
  return (
    <Stack spacing={2}>
      <AdviceStars advice={advice} />
      {next !== undefined && gates.length > 0 && (
        <MendSteps title={t.gates(next.star)} text={t.gatesFirst} steps={gates} link={criterionLink} />
      )}
      {others.length > 0 && (
        <MendSteps
          title={gates.length > 0 ? t.then : t.cheapest}
          text={t.rule}
          steps={others.slice(0, SHOWN)}
          link={criterionLink}
          ordered
        />
      )}
    </Stack>
  );
}

const namesOf = (way: Way): string =>
  [...way.gates, ...way.points].map(({ key, title }) => `${key} ${title}`).join('; ');
const titlesOf = (way: Way): string[] => [...way.gates, ...way.points].map(({ title }) => title);

interface StepsProps {
  title: string;
  text?: string;
  steps: readonly Step[];
  ordered?: boolean;
  link?: ((key: string) => ReactNode) | undefined;
}

/** Criteria to mend, each with what it needs and what it has. */
export function MendSteps({ title, text, steps, ordered = false, link }: StepsProps) {
  const t = adviceTexts[useLanguage().language];
  return (
    <div>
      <Typography variant="h3">{title}</Typography>
      {text !== undefined && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {text}
        </Typography>
      )}
      <Box component={ordered ? 'ol' : 'ul'} sx={{ mt: 0.5, mb: 0, pl: 3, display: 'grid', gap: 1 }}>
        {steps.map((step) => (
          <li key={step.key}>
            <Box sx={{ fontWeight: 600 }}>
              {step.key} <Quoted text={step.title} />
              {step.extraPoints > 0 && ` (${t.extra(step.extraPoints)})`}
            </Box>
            <Box>
              {t.needs} “<Quoted text={step.needs} />
              ”. {step.has === null ? t.unticked : <Quoted text={`${t.has} “${step.has}”.`} of={step.has} />}{' '}
              {link?.(step.key)}
            </Box>
          </li>
        ))}
      </Box>
    </div>
  );
}
