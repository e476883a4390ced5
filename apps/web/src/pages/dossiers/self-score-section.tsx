import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useLanguage } from '../../texts/language';
import { AdviceStars } from './advice-view';
import { useReview, type Review } from './before-sending';
import type { Dossier } from './dossier-page';
import { reviewTexts } from './review-texts';
import { ScoreMeaning } from './score-meaning';

/** The producer's own score in short, and the way to the sheet; while the dossier is written, what to mend before sending. */
export function SelfScoreSection({ dossier }: { dossier: Dossier }) {
  const t = reviewTexts[useLanguage().language];
  const mayEdit = dossier.allowedActions.includes('edit');
  const { selfScore } = dossier;
  return (
    <PageSection
      title={mayEdit ? t.cardTitle : t.score}
      text={mayEdit ? t.text : t.scoreText}
      actions={
        (mayEdit || selfScore !== null) && (
          <Button variant="outlined" component={RouteLink} to={`/ho-so/${dossier.id}/tu-cham`}>
            {mayEdit ? t.openSheet : t.seeSheet}
          </Button>
        )
      }
    >
      <Paper variant="outlined" sx={{ p: 2 }}>
        {mayEdit && <InShort dossierId={dossier.id} />}
        {!mayEdit && selfScore === null && <Typography>{t.notScored}</Typography>}
        {!mayEdit && selfScore !== null && <ScoreMeaning score={selfScore} />}
      </Paper>
    </PageSection>
  );
}

function InShort({ dossierId }: { dossierId: string }) {
  const t = reviewTexts[useLanguage().language];
  const { data, error } = useReview(dossierId);
  if (data === undefined) return <Typography>{error?.title ?? '…'}</Typography>;
  const { papers, criteria } = countsOf(data);
  return (
    <Stack spacing={1}>
      {data.advice === null ? <Typography>{t.noScore}</Typography> : <AdviceStars advice={data.advice} />}
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
