import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import type { Dossier } from './dossier-page';
import { ScoreMeaning } from './score-meaning';

/** The producer's own score: what it comes to, and the way to the sheet. */
export function SelfScoreSection({ dossier }: { dossier: Dossier }) {
  const mayEdit = dossier.allowedActions.includes('edit');
  const { selfScore } = dossier;
  return (
    <PageSection
      title="Tự chấm điểm"
      text="Chủ thể tự chấm trên đúng phiếu của hội đồng; điểm của hội đồng mới quyết định."
      actions={
        (mayEdit || selfScore !== null) && (
          <Button variant="outlined" component={RouteLink} to={`/ho-so/${dossier.id}/tu-cham`}>
            {mayEdit ? 'Mở phiếu tự chấm' : 'Xem phiếu tự chấm'}
          </Button>
        )
      }
    >
      <Paper variant="outlined" sx={{ p: 2 }}>
        {selfScore === null ? <Typography>Chưa tự chấm.</Typography> : <ScoreMeaning score={selfScore} />}
      </Paper>
    </PageSection>
  );
}
