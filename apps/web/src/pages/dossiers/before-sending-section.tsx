import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { AdviceView } from './advice-view';
import type { Dossier } from './dossier-page';
import { reviewTexts, type FaultName } from './review-texts';

type Review = Answer<'/api/dossiers/{id}/review'>;
type Finding = Review['findings'][number];

const ORDER: readonly FaultName[] = [
  ...(['missing', 'expired', 'no-file', 'wrong-kind', 'expires-before-council', 'evidence-asked'] as const),
  'no-evidence',
];
const TONE: Readonly<Record<FaultName, 'bad' | 'attention' | 'neutral'>> = {
  missing: 'bad',
  expired: 'bad',
  'no-file': 'bad',
  'wrong-kind': 'attention',
  'expires-before-council': 'attention',
  'evidence-asked': 'attention',
  'no-evidence': 'neutral',
};

/** What the producer should know before sending: reachable stars, next points, papers that are missing or will not hold. */
export function BeforeSendingSection({ dossier }: { dossier: Dossier }) {
  const t = reviewTexts[useLanguage().language];
  const review = useApiQuery('/api/dossiers/{id}/review', { params: { path: { id: dossier.id } } });
  const { data, error, refetch } = review;
  return (
    <PageSection title={t.title} text={t.text}>
      <Paper id="truoc-khi-nop" variant="outlined" sx={{ p: { xs: 2, md: 3 }, scrollMarginTop: 96 }}>
        {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data === undefined && error === null && <LoadingList rows={3} />}
        {data !== undefined && (
          <Stack spacing={3}>
            {data.advice === null ? (
              <Alert severity="info">{t.noScore}</Alert>
            ) : (
              <AdviceView
                advice={data.advice}
                criterionLink={(key) => (
                  <Link component={RouteLink} to={`/ho-so/${dossier.id}/tu-cham#tieu-chi-${key}`}>
                    {t.open}
                  </Link>
                )}
              />
            )}
            {data.unanswered.length > 0 && <Typography>{t.unanswered(data.unanswered.length)}</Typography>}
            <Findings review={data} />
          </Stack>
        )}
      </Paper>
    </PageSection>
  );
}

function Findings({ review }: { review: Review }) {
  const t = reviewTexts[useLanguage().language];
  const groups = ORDER.map((fault) => ({
    fault,
    found: review.findings.filter((each) => each.fault === fault),
  })).filter(({ found }) => found.length > 0);
  const council = review.councilOn === null ? t.noCouncilDay : t.council(dayText(review.councilOn));
  return (
    <div>
      <Typography variant="h3">{t.papers}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {council}
      </Typography>
      {groups.length === 0 && <ToneChip tone="good" label={t.nothing} />}
      <Stack spacing={2}>
        {groups.map(({ fault, found }) => (
          <div key={fault}>
            <ToneChip tone={TONE[fault]} label={`${t.faults[fault]} (${found.length})`} />
            <Box component="ul" sx={{ mt: 0.75, mb: 0, pl: 3 }}>
              {found.map((each, index) => (
                <li key={`${each.code} ${each.paperId ?? ''} ${index}`}>{lineOf(each, t)}</li>
              ))}
            </Box>
          </div>
        ))}
      </Stack>
    </div>
  );
}

function lineOf(finding: Finding, t: (typeof reviewTexts)['vi']): string {
  const isCriterion = finding.fault === 'no-evidence' || finding.fault === 'evidence-asked';
  const name = isCriterion ? `${finding.code} ${finding.title}` : finding.title;
  const day = finding.expiresOn === null ? '' : ` ${t.expires(dayText(finding.expiresOn))}`;
  return `${name}.${day}${finding.asks === null ? '' : ` ${finding.asks}`}`;
}
