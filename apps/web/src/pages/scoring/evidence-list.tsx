import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { Answer } from '../../api/hooks';
import { dayText } from '../../lib/dates';
import { fileFacts } from '../../lib/pages';
import { useLabel } from '../../texts/language';
import { EvidenceView } from './evidence-view';
import { useSheetTexts } from './sheet-texts';
import { Said } from '../../components/said';

export type EvidencePaper = Answer<'/api/cases/{id}'>['papers'][number];

interface EvidenceListProps {
  title: string;
  /** Said where there is no paper. */
  empty: string;
  papers: readonly EvidencePaper[];
  dossierId: string;
  /** Of the product before the council: papers taken along open without a network. */
  caseId?: string | undefined;
}

/** Papers of the dossier with their files; a file opens over the sheet, which stays as it is. */
export function EvidenceList({ title, empty, papers, dossierId, caseId }: EvidenceListProps) {
  const t = useSheetTexts();
  const label = useLabel();
  const [shown, setShown] = useState<EvidencePaper['files'][number] | undefined>();
  if (papers.length === 0)
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary', alignSelf: 'start' }}>
        {empty}
      </Typography>
    );
  return (
    <Box sx={{ bgcolor: 'background.default', borderRadius: 1, p: 1.5, alignSelf: 'start' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {papers.map((paper) => (
          <li key={paper.id}>
            <Typography variant="body2" sx={{ mt: 0.5 }}>
              <Said text={paper.title} />
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {factsOf(paper, t)}
            </Typography>
            {paper.files.map((file) => (
              <Link
                key={file.id}
                component="button"
                type="button"
                onClick={() => setShown(file)}
                variant="body2"
                sx={{
                  ...{ display: 'flex', gap: 0.75, alignItems: 'center', minHeight: 44, overflowWrap: 'anywhere' },
                  textAlign: 'left',
                }}
              >
                <DescriptionOutlined fontSize="small" aria-hidden="true" />
                {file.name} ({label(fileFacts(file))})
              </Link>
            ))}
          </li>
        ))}
      </Box>
      {shown !== undefined && (
        <EvidenceView file={shown} dossierId={dossierId} caseId={caseId} onClose={() => setShown(undefined)} />
      )}
    </Box>
  );
}

const factsOf = (paper: EvidencePaper, t: ReturnType<typeof useSheetTexts>): string =>
  [paper.number && t.number(paper.number), paper.issuer, paper.expiresOn && t.expires(dayText(paper.expiresOn))]
    .filter(Boolean)
    .join(' · ');
