import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useLanguage } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { ReviewInShort } from './review-in-short';
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
        {mayEdit && <ReviewInShort dossierId={dossier.id} />}
        {!mayEdit && selfScore === null && <Typography>{t.notScored}</Typography>}
        {!mayEdit && selfScore !== null && <ScoreMeaning score={selfScore} />}
      </Paper>
    </PageSection>
  );
}
