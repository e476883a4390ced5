import Stack from '@mui/material/Stack';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import type { Dossier } from './dossier-page';

/** The forms that the dossier's procedure has, with the file that prints each. */
function formsOf(dossier: Dossier): (readonly [string, string])[] {
  const has = (filledBy: string): boolean => dossier.checklist.some((item) => item.filledBy === filledBy);
  const isSent = dossier.opinion !== null && dossier.opinion.sentAt !== null;
  const isDesk = dossier.allowedActions.includes('send-opinion');
  const draft = isSent ? '' : 'bản dự thảo ';
  return [
    ...(has('form') ? [['registration.pdf', 'Tải phiếu đăng ký (PDF)'] as const] : []),
    ...(has('self-score') && dossier.selfScore !== null
      ? [['self-assessment.pdf', 'Tải báo cáo tự đánh giá (PDF)'] as const]
      : []),
    ...(isSent || isDesk
      ? [
          ['opinion.pdf', `Tải ${draft}ý kiến của xã (PDF)`] as const,
          ['opinion-letter.pdf', `Tải ${draft}công văn gửi lên (PDF)`] as const,
        ]
      : []),
  ];
}

/** Papers made from the dossier, to read, print and sign. */
export function PrintedForms({ dossier }: { dossier: Dossier }) {
  const forms = formsOf(dossier);
  if (forms.length === 0) return null;
  return (
    <PageSection title="Bản in" text="Lập từ số liệu của hồ sơ vào lúc tải; hồ sơ chưa nộp thì in bản dự thảo.">
      <Stack direction="row" sx={{ flexWrap: 'wrap', gap: 1 }}>
        {forms.map(([file, label]) => (
          <PdfButton key={file} href={`/api/dossiers/${dossier.id}/forms/${file}`}>
            {label}
          </PdfButton>
        ))}
      </Stack>
    </PageSection>
  );
}
