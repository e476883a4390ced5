import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { momentText } from '../../lib/dates';

interface Revision {
  version: number;
  reason: string | null;
  byName: string;
  at: string;
}

/** Who said it, who corrected it and why. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <PageSection title="Các lần ghi">
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {revisions.map(({ version, reason, byName, at }) => (
          <Typography component="li" key={version}>
            Lần {version}: {byName}, {momentText(at)}
            {reason === null ? '' : `. Lý do: ${reason}`}
          </Typography>
        ))}
      </Stack>
    </PageSection>
  );
}
