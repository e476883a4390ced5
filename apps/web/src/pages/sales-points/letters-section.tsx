import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PageSection } from '../../components/page-section';
import { PaperLinks } from '../../components/paper-links';
import { useSay } from '../../texts/language';
import type { SalesPoint } from './point-page';

type Letter = 'reminder' | 'warning' | 'suspension' | 'reinstatement' | 'revocation' | 'renewal' | 'closure';

const NAMES: Readonly<Record<Letter, string>> = {
  reminder: 'Công văn đôn đốc',
  warning: 'Công văn yêu cầu khắc phục',
  suspension: 'Quyết định tạm dừng',
  reinstatement: 'Quyết định cho hoạt động lại',
  revocation: 'Quyết định thu hồi công nhận',
  renewal: 'Quyết định gia hạn',
  closure: 'Quyết định đóng điểm bán',
};
const STEP_OF: Readonly<Partial<Record<Letter, string>>> = {
  ...{ suspension: 'suspend', reinstatement: 'reinstate', revocation: 'revoke', renewal: 'renew', closure: 'close' },
};

/** What the department may write about the point as it stands: decisions that were made, drafts of those that may be made now. */
export function lettersOf(point: Pick<SalesPoint, 'owes' | 'warnings' | 'decisions' | 'allowedActions'>): Letter[] {
  const is = (letter: Letter): boolean => {
    if (letter === 'reminder') return point.owes;
    if (letter === 'warning') return point.warnings.some(({ state }) => state !== 'remedied');
    const step = STEP_OF[letter] ?? '';
    return point.decisions.some(({ kind }) => kind === letter) || point.allowedActions.includes(step);
  };
  return (Object.keys(NAMES) as Letter[]).filter(is);
}

/** Letters and decisions on the point to sign, and the reminder in the application. */
export function LettersSection({ point }: { point: SalesPoint }) {
  if (!point.mayManage) return null;
  const letters = lettersOf(point);
  if (letters.length === 0) return null;
  return (
    <PageSection
      title="Văn bản của Sở"
      text="Điền sẵn từ hồ sơ; bản chưa có số mang dấu “bản dự thảo”, tải Word để sửa rồi ký."
    >
      <Stack spacing={2}>
        {point.owes && <Chase point={point} />}
        <PaperLinks
          papers={letters.map((letter) => ({
            name: NAMES[letter],
            formats: ['pdf', 'docx'] as const,
            href: (format) => `/api/sales-points/${point.id}/letters/${letter}/${format}`,
          }))}
        />
      </Stack>
    </PageSection>
  );
}

/** The same as a notice to who runs the point, at most once a day. */
function Chase({ point }: { point: SalesPoint }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const chase = useCommand({
    run: (_input: object, attempt) =>
      api.POST('/api/sales-points/{id}/chase', {
        params: { path: { id: point.id } },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points'],
    onDone: () => setAsking(false),
  });
  if (chase.done) return <Alert severity="success">{say('Đã nhắc người phụ trách.')}</Alert>;
  return (
    <div>
      <Button variant="outlined" onClick={() => setAsking(true)}>
        {say('Nhắc người phụ trách…')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          title="Nhắc người phụ trách điểm bán?"
          text="Người phụ trách nhận thông báo về những việc chưa làm. Mỗi điểm bán chỉ nhắc một lần trong ngày."
          confirmLabel="Gửi lời nhắc"
          pending={chase.pending}
          problem={chase.problem}
          onConfirm={() => chase.run({})}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
