import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Said } from '../../components/said';
import { Quoted } from '../../components/quoted';
import { useApiQuery, type Answer } from '../../api/hooks';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { useLanguage } from '../../texts/language';
import { AdviceView } from './advice-view';
import { reviewTexts, type FaultName, type ReviewWords } from './review-texts';

export type Review = Answer<'/api/dossiers/{id}/review'>;
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

/** What the server says about a dossier before it is sent; the answer before stays until the new one is there. */
export const useReview = (dossierId: string) =>
  useApiQuery('/api/dossiers/{id}/review', { params: { path: { id: dossierId } } }, { keepsPrevious: true });

/** Before sending: the star reachable now and after what, gates missed, the easiest points, and papers that will not do. */
export function BeforeSending({ dossierId }: { dossierId: string }) {
  const t = reviewTexts[useLanguage().language];
  const { data, error, refetch } = useReview(dossierId);
  if (data === undefined)
    return error === null ? <LoadingList rows={3} /> : <ErrorState problem={error} onRetry={() => void refetch()} />;
  return (
    <Stack spacing={3}>
      {data.advice === null ? (
        <Alert severity="info">{t.noScore}</Alert>
      ) : (
        <AdviceView advice={data.advice} criterionLink={(key) => <Link href={`#tieu-chi-${key}`}>{t.open}</Link>} />
      )}
      {data.unanswered.length > 0 && <Typography>{t.unanswered(data.unanswered.length)}</Typography>}
      <Findings review={data} />
    </Stack>
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
      <Stack spacing={1}>
        {groups.map(({ fault, found }) => (
          <Box component="details" key={fault} open={fault !== 'no-evidence'}>
            <Box component="summary" sx={{ cursor: 'pointer', py: 0.75, minHeight: 44 }}>
              <ToneChip tone={TONE[fault]} label={`${t.faults[fault]} (${found.length})`} />
            </Box>
            <Box component="ul" sx={{ mt: 0.25, mb: 0, pl: 3 }}>
              {found.map((each, index) => (
                <li key={`${each.code} ${each.paperId ?? ''} ${index}`}>
                  <FindingLine finding={each} t={t} />
                </li>
              ))}
            </Box>
          </Box>
        ))}
      </Stack>
    </div>
  );
}

function FindingLine({ finding, t }: { finding: Finding; t: ReviewWords }) {
  const isCriterion = finding.fault === 'no-evidence' || finding.fault === 'evidence-asked';
  const day = finding.expiresOn === null ? '' : ` ${t.expires(dayText(finding.expiresOn))}`;
  const asks = finding.asks !== null && (
    <>
      {' '}
      <Quoted text={finding.asks} />
    </>
  );
  if (!isCriterion)
    return (
      <>
        <Said text={finding.title} />.{day}
        {asks}
      </>
    );
  return (
    <>
      <Link href={`#tieu-chi-${finding.code}`}>
        {finding.code} <Quoted text={finding.title} />
      </Link>
      .{asks}
    </>
  );
}
