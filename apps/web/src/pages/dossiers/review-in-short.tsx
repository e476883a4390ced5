import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useLanguage } from '../../texts/language';
import { AdviceStars } from './advice-view';
import { useReview, type Review } from './before-sending';
import { reviewTexts } from './review-texts';

/** What to know before sending, in a few lines: the star now and after what, ticks and papers that lack. */
export function ReviewInShort({ dossierId }: { dossierId: string }) {
  const t = reviewTexts[useLanguage().language];
  const { data, error } = useReview(dossierId);
  if (data === undefined) return <Typography>{error?.title ?? '…'}</Typography>;
  const { papers, criteria } = countsOf(data);
  return (
    <Stack spacing={1}>
      {data.advice === null ? <Typography>{t.noScore}</Typography> : <AdviceStars advice={data.advice} />}
      {data.advice !== null && data.advice.star < data.leastStars && (
        <Typography sx={{ fontWeight: 600 }}>{t.tooFew(data.leastStars)}</Typography>
      )}
      {data.unanswered.length > 0 && <Typography>{t.unanswered(data.unanswered.length)}</Typography>}
      {papers > 0 && <Typography>{t.toLookAt(papers)}</Typography>}
      {criteria > 0 && <Typography>{t.evidenceLacks(criteria)}</Typography>}
    </Stack>
  );
}

function countsOf({ findings }: Review): { papers: number; criteria: number } {
  // Parts of the dossier that are missing stand in the checklist of the same page.
  const shown = findings.filter(({ fault }) => fault !== 'missing');
  const criteria = shown.filter(({ fault }) => fault === 'no-evidence').length;
  return { papers: shown.length - criteria, criteria };
}
