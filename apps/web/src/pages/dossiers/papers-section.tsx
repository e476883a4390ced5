import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import type { Dossier } from './dossier-page';
import { PaperCard } from './paper-card';
import { PaperDialog } from './paper-dialog';
import { WalletDialog } from './wallet-dialog';

/** Papers and evidence of the dossier, with their files. */
export function PapersSection({ dossier }: { dossier: Dossier }) {
  const [open, setOpen] = useState<'new' | 'wallet'>();
  const mayEdit = dossier.allowedActions.includes('edit');
  const fileCount = dossier.papers.reduce((sum, paper) => sum + paper.files.length, 0);
  return (
    <PageSection
      title="Giấy tờ, minh chứng"
      text={`${dossier.papers.length} giấy tờ, ${fileCount} tệp.`}
      actions={
        mayEdit && (
          <>
            <Button variant="outlined" onClick={() => setOpen('new')}>
              Thêm giấy tờ
            </Button>
            <Button variant="outlined" onClick={() => setOpen('wallet')}>
              Lấy từ tủ giấy tờ
            </Button>
          </>
        )
      }
    >
      {dossier.papers.length === 0 ? (
        <EmptyState
          title="Chưa có giấy tờ nào"
          text={mayEdit ? 'Thêm từng giấy tờ rồi tải ảnh chụp hoặc bản quét của nó lên.' : 'Hồ sơ không kèm giấy tờ.'}
        />
      ) : (
        <Stack component="ul" spacing={1.5} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {dossier.papers.map((paper) => (
            <PaperCard key={paper.id} dossier={dossier} paper={paper} />
          ))}
        </Stack>
      )}
      {open === 'new' && <PaperDialog dossier={dossier} onClose={() => setOpen(undefined)} />}
      {open === 'wallet' && <WalletDialog dossier={dossier} onClose={() => setOpen(undefined)} />}
    </PageSection>
  );
}
