import AttachFile from '@mui/icons-material/AttachFile';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Dossier } from './dossier-page';
import { WalletDialog } from './wallet-dialog';

interface EvidencePickProps {
  dossier: Dossier;
  criterion: { key: string; title: string };
}

/** Beside a criterion: picks the papers that speak for it from the wallet. */
export function EvidencePick({ dossier, criterion }: EvidencePickProps) {
  const [open, setOpen] = useState(false);
  const count = dossier.papers.filter(({ criteria }) => criteria.includes(criterion.key)).length;
  return (
    <>
      <Button
        startIcon={<AttachFile aria-hidden="true" />}
        aria-label={`Minh chứng cho ${criterion.key}: ${count} giấy tờ`}
        onClick={() => setOpen(true)}
      >
        {count === 0 ? 'Gắn minh chứng từ tủ giấy tờ' : `Minh chứng: ${count} giấy tờ`}
      </Button>
      {open && <WalletDialog dossier={dossier} criterion={criterion} onClose={() => setOpen(false)} />}
    </>
  );
}
