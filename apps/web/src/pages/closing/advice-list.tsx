import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { momentText } from '../../lib/dates';

/** Reports of the advisory team; nothing is drawn where there is none. */
export function AdviceList({ advice }: { advice: Answer<'/api/cases/{id}'>['advice'] }) {
  if (advice.length === 0) return null;
  return (
    <PageSection title="Báo cáo của tổ tư vấn" text="Để tham khảo; tổ tư vấn không chấm điểm.">
      <Stack spacing={1}>
        {advice.map((report) => (
          <Paper key={`${report.at} ${report.authorName}`} variant="outlined" sx={{ p: 2 }}>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{report.body}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
              {report.authorName} · {momentText(report.at)}
            </Typography>
          </Paper>
        ))}
      </Stack>
    </PageSection>
  );
}
