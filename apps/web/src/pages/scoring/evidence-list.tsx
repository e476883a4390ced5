import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { dayText } from '../../lib/dates';
import { sizeText } from '../../lib/file-rules';

export type EvidencePaper = Answer<'/api/cases/{id}'>['papers'][number];

interface EvidenceListProps {
  title: string;
  /** Said where there is no paper. */
  empty: string;
  papers: readonly EvidencePaper[];
  dossierId: string;
}

/** Papers of the dossier with their files; a file opens in its own tab, so that the sheet stays. */
export function EvidenceList({ title, empty, papers, dossierId }: EvidenceListProps) {
  return (
    <Box sx={{ bgcolor: 'background.default', borderRadius: 1, p: 1.5, alignSelf: 'start' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      {papers.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {empty}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              {paper.title}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {factsOf(paper)}
            </Typography>
            {paper.files.map((file) => (
              <Link
                key={file.id}
                href={`/api/dossiers/${dossierId}/files/${file.id}`}
                target="_blank"
                rel="noopener"
                variant="body2"
                sx={{ display: 'flex', gap: 0.75, alignItems: 'center', minHeight: 44, overflowWrap: 'anywhere' }}
              >
                <DescriptionOutlined fontSize="small" aria-hidden="true" />
                {file.name} ({sizeText(file.size)})
              </Link>
            ))}
          </li>
        ))}
      </Box>
    </Box>
  );
}

const factsOf = (paper: EvidencePaper): string =>
  [paper.number && `Số ${paper.number}`, paper.issuer, paper.expiresOn && `hết hạn ${dayText(paper.expiresOn)}`]
    .filter(Boolean)
    .join(' · ');
