import Stack from '@mui/material/Stack';
import { PageSection } from '../../components/page-section';
import { PdfButton } from '../../components/pdf-button';
import type { Dossier } from './dossier-page';
import { useBoth, type Both } from '../../texts/language';

/** The forms that the dossier's procedure has, with the file that prints each. */
function formsOf(dossier: Dossier, say: Both): (readonly [string, string])[] {
  const has = (filledBy: string): boolean => dossier.checklist.some((item) => item.filledBy === filledBy);
  const isSent = dossier.opinion !== null && dossier.opinion.sentAt !== null;
  const isDesk = dossier.allowedActions.includes('send-opinion');
  const draft = isSent ? '' : say('bản dự thảo ', 'draft of the ');
  return [
    ...(has('form') ? [['registration.pdf', say('Tải phiếu đăng ký (PDF)', 'Registration form (PDF)')] as const] : []),
    ...(has('self-score') && dossier.selfScore !== null
      ? [['self-assessment.pdf', say('Tải báo cáo tự đánh giá (PDF)', 'Self-assessment (PDF)')] as const]
      : []),
    ...(isSent || isDesk
      ? [
          ['opinion.pdf', say(`Tải ${draft}ý kiến của xã (PDF)`, `${draft}commune's opinion (PDF)`)] as const,
          ['opinion-letter.pdf', say(`Tải ${draft}công văn gửi lên (PDF)`, `${draft}letter (PDF)`)] as const,
        ]
      : []),
  ];
}

/** Papers made from the dossier, to read, print and sign. */
export function PrintedForms({ dossier }: { dossier: Dossier }) {
  const say = useBoth();
  const forms = formsOf(dossier, say);
  if (forms.length === 0) return null;
  return (
    <PageSection
      title={say('Bản in', 'To print')}
      text={say(
        'Lập từ số liệu của hồ sơ vào lúc tải; hồ sơ chưa nộp thì in bản dự thảo.',
        'Made from the dossier when you open it; a draft before it is filed.',
      )}
    >
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
