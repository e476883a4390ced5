import AttachFile from '@mui/icons-material/AttachFile';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useLanguage } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { reviewTexts } from './review-texts';
import { WalletDialog } from './wallet-dialog';

interface EvidencePickProps {
  dossier: Dossier;
  criterion: { key: string; title: string };
}

/** Beside a criterion: picks the papers that speak for it from the wallet. */
export function EvidencePick({ dossier, criterion }: EvidencePickProps) {
  const t = reviewTexts[useLanguage().language];
  const [open, setOpen] = useState(false);
  const count = dossier.papers.filter(({ criteria }) => criteria.includes(criterion.key)).length;
  return (
    <>
      <Button
        startIcon={<AttachFile aria-hidden="true" />}
        aria-label={t.evidenceOf(criterion.key, count)}
        onClick={() => setOpen(true)}
      >
        {t.evidence(count)}
      </Button>
      {open && <WalletDialog dossier={dossier} criterion={criterion} onClose={() => setOpen(false)} />}
    </>
  );
}
