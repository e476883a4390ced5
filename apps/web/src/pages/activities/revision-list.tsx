import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { PageSection } from '../../components/page-section';
import { momentText } from '../../lib/dates';
import { useSay } from '../../texts/language';

interface Revision {
  version: number;
  reason: string | null;
  byName: string;
  at: string;
}

/** Who said it, who corrected it and why. */
export function RevisionList({ revisions }: { revisions: readonly Revision[] }) {
  const say = useSay();
  return (
    <PageSection title="Các lần ghi">
      <Stack component="ol" sx={{ listStyle: 'none', m: 0, p: 0, gap: 1 }}>
        {revisions.map(({ version, reason, byName, at }) => (
          <Typography component="li" key={version}>
            {say('Lần')} {version}: {byName}, {momentText(at)}
            {reason === null ? '' : say('. Lý do: {0}', reason)}
          </Typography>
        ))}
      </Stack>
    </PageSection>
  );
}
