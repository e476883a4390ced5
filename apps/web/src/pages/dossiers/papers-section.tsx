import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { useLabel } from '../../texts/language';
import type { Dossier } from './dossier-page';
import { PaperCard } from './paper-card';
import { PaperDialog } from './paper-dialog';
import { WalletDialog } from './wallet-dialog';
import { many } from '../../lib/many';

/** Papers and evidence of the dossier, with their files. */
export function PapersSection({ dossier }: { dossier: Dossier }) {
  const label = useLabel();
  const [open, setOpen] = useState<'new' | 'wallet'>();
  const mayEdit = dossier.allowedActions.includes('edit');
  const fileCount = dossier.papers.reduce((sum, paper) => sum + paper.files.length, 0);
  return (
    <PageSection
      title={label({ vi: 'Giấy tờ, minh chứng', en: 'Papers, evidence' })}
      text={label({
        vi: `${dossier.papers.length} giấy tờ, ${fileCount} tệp.`,
        en: `${many(dossier.papers.length, 'paper')}, ${many(fileCount, 'file')}.`,
      })}
      actions={
        mayEdit && (
          <>
            <Button variant="outlined" onClick={() => setOpen('new')}>
              {label({ vi: 'Thêm giấy tờ', en: 'Add a paper' })}
            </Button>
            <Button variant="outlined" onClick={() => setOpen('wallet')}>
              {label({ vi: 'Lấy từ tủ giấy tờ', en: 'From the wallet' })}
            </Button>
          </>
        )
      }
    >
      {dossier.papers.length === 0 ? (
        <EmptyState
          title={label({ vi: 'Chưa có giấy tờ nào', en: 'No papers yet' })}
          text={
            mayEdit
              ? label({
                  vi: 'Thêm từng giấy tờ rồi tải ảnh chụp hoặc bản quét của nó lên.',
                  en: 'Add each paper, then its photograph or scan.',
                })
              : label({ vi: 'Hồ sơ không kèm giấy tờ.', en: 'The dossier has no papers.' })
          }
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
