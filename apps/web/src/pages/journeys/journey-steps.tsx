import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { useCan, useSession } from '../../app/session';
import { DaysLeft } from '../../components/days-left';
import { RouteLink } from '../../components/route-link';
import { Stepper, type Step as ShownStep } from '../../components/stepper';
import { dayText, momentText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { journeyTexts, type JourneyTexts } from './texts';

export type Journey = Answer<'/api/journeys/{id}'>;
export type JourneyStep = Journey['steps'][number];

const SHOWN: Readonly<Record<string, ShownStep['state']>> = {
  done: 'done',
  skipped: 'done',
  now: 'current',
  waiting: 'current',
  later: 'todo',
  stopped: 'blocked',
};
const HOME: Readonly<Record<string, string>> = {
  idea: '/y-tuong',
  plan: '/phuong-an',
  dossier: '/ho-so',
  intake: '/ho-so',
  council: '/ho-so',
  result: '/ket-qua',
};

const wordOf = <K extends string>(words: Readonly<Record<K, string>>, key: string): string =>
  key in words ? words[key as K] : '';

/** Where a step's record is, if there is one. */
export const pathOf = ({ code, recordId }: JourneyStep): string | undefined =>
  recordId === null ? undefined : `${HOME[code] ?? ''}/${recordId}`;

/** All steps of a way with their states. */
export function JourneyStepper({ journey }: { journey: Journey }) {
  const t = journeyTexts[useLanguage().language];
  return (
    <Stepper
      label={t.allSteps}
      steps={journey.steps.map((step) => ({
        label: wordOf(t.step, step.code),
        state: SHOWN[step.state] ?? 'todo',
        hint: wordOf(t.state, step.state),
      }))}
    />
  );
}

/** Address of a place in a form: the page goes to the field. */
export function placeOf({ recordId, recordKind, field }: NonNullable<Journey['resume']>): string {
  if (recordKind === 'idea') return `/y-tuong/${recordId}?o=${encodeURIComponent(field)}`;
  if (recordKind === 'plan') return `/phuong-an/${recordId}?o=${encodeURIComponent(field)}`;
  if (recordKind === 'self-score') return `/ho-so/${recordId}/tu-cham#tieu-chi-${field}`;
  return `/ho-so/${recordId}`;
}

const lacksOf = ({ missing }: JourneyStep, t: JourneyTexts): string =>
  missing.map((name) => t.fields[name] ?? name).join(', ');

/** The step in hand in plain words: what, who has it, by when, and the way to go on. */
export function NextStep({ journey }: { journey: Journey }) {
  const t = journeyTexts[useLanguage().language];
  const step = journey.steps.find(({ code }) => code === journey.current);
  if (step === undefined) return null;
  const { resume, outcome } = journey;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 } }}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {wordOf(t.step, step.code)}: {wordOf(t.state, step.state)}
      </Typography>
      <Stack spacing={1.25} sx={{ alignItems: 'flex-start' }}>
        <Typography>{t.what[step.what]}</Typography>
        {step.missing.length > 0 && <Typography>{t.lacks(lacksOf(step, t))}</Typography>}
        {step.holder !== null && <Typography>{t.holder(step.holder)}</Typography>}
        <ByWhen step={step} />
        {resume !== null && (
          <>
            <Button variant="contained" component={RouteLink} to={placeOf(resume)}>
              {t.resume}
            </Button>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {t.resumeAt(momentText(resume.at))}
            </Typography>
          </>
        )}
        <GoOn journey={journey} step={step} main={resume === null} />
        {outcome !== null && step.code !== 'result' && (
          <Link component={RouteLink} to={`/ket-qua/${outcome.resultId}`}>
            {t.see}
          </Link>
        )}
      </Stack>
    </Paper>
  );
}

/** The last day of what is to be done; where others have it, no alarm of a day that only tells when they hope to be done. */
function ByWhen({ step: { state, dueOn, sendUpOn, workingDaysLeft } }: { step: JourneyStep }) {
  const t = journeyTexts[useLanguage().language];
  if (sendUpOn !== null) return <Typography>{t.sendUp(dayText(sendUpOn))}</Typography>;
  if (dueOn === null) return null;
  const isPast = (workingDaysLeft ?? 0) < 0;
  return (
    <Typography component="div" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {state === 'now' ? t.due(dayText(dueOn)) : t.expected(dayText(dueOn))}
      {state !== 'now' && isPast ? (
        ` ${t.pastExpected}`
      ) : (
        <DaysLeft workingDaysLeft={workingDaysLeft} overdue={isPast} dueOn={dueOn} />
      )}
    </Typography>
  );
}

/** Where a step begins that has no record yet. */
function beginOf({ steps, producerId, productId }: Journey, code: string): string | undefined {
  const ideaId = steps.find((step) => step.code === 'idea')?.recordId;
  if (code === 'idea') return '/y-tuong/moi';
  if (code === 'plan') return ideaId ? `/y-tuong/${ideaId}` : undefined;
  if (code !== 'dossier') return undefined;
  return productId === null ? '/ho-so/moi' : `/ho-so/moi?chu-the=${producerId}&san-pham=${productId}`;
}

function GoOn({ journey, step, main }: { journey: Journey; step: JourneyStep; main: boolean }) {
  const { language } = useLanguage();
  const t = journeyTexts[language];
  const may = useCan();
  const session = useSession();
  const begins = beginOf(journey, step.code);
  const isElsewhere = step.code === 'idea' && session?.acting?.oneProduct === true;
  const mayBegin = step.state === 'now' && may('ideas.idea.write') && !isElsewhere;
  const to = pathOf(step) ?? (mayBegin ? begins : undefined);
  if (!to) return null;
  const words = { vi: 'Mở bước này', en: 'Open this step' }[language];
  return (
    <Button variant={main && step.state === 'now' ? 'contained' : 'outlined'} component={RouteLink} to={to}>
      {step.code === 'result' ? t.see : words}
    </Button>
  );
}
