import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { dayText } from '../../lib/dates';
import { Photos } from './photo-field';
import type { SalesPoint } from './point-page';
import { useSay } from '../../texts/language';

type Proof = SalesPoint['proofs'][number];

/** Photos of the day with the code that each must show. */
export function ProofSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  if (point.proofDueOn === null && point.proofs.length === 0) return null;
  const isLate = point.proofDueOn !== null && point.proofDueOn < point.today;
  return (
    <PageSection
      title="Ảnh trong ngày"
      text={point.proofDueOn === null ? undefined : say('Ảnh tiếp theo trước ngày {0}.', dayText(point.proofDueOn))}
      actions={isLate && <ToneChip tone="bad" label="Quá hạn" />}
    >
      {point.proofs.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có ảnh nào.')}</Typography>}
      <Stack component="ul" direction="row" sx={{ listStyle: 'none', p: 0, m: 0, flexWrap: 'wrap', gap: 1.25 }}>
        {point.proofs.map((proof) => (
          <ProofCard key={proof.id} point={point} proof={proof} />
        ))}
      </Stack>
    </PageSection>
  );
}

function ProofCard({ point, proof }: { point: SalesPoint; proof: Proof }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const reject = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/sales-points/{id}/proofs/{partId}/reject', {
        params: { path: { id: point.id, partId: proof.id } },
        body: { reason },
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sales-points', '/api/me/worklist'],
    onDone: () => setAsking(false),
  });
  return (
    <Card component="li" variant="outlined" sx={{ p: 1.5, maxWidth: 260 }}>
      <Typography sx={{ fontWeight: 600 }}>{dayText(proof.day)}</Typography>
      <Typography variant="body2">{say('Mã trong ảnh: {0}', proof.code)}</Typography>
      <Photos pointId={point.id} ids={[proof.fileId]} />
      {proof.rejectedReason !== null && (
        <Typography variant="body2" sx={{ mt: 1, color: 'error.main' }}>
          {say('Không nhận')}: {proof.rejectedReason}
        </Typography>
      )}
      {proof.rejectedReason === null && point.mayManage && (
        <Button onClick={() => setAsking(true)} aria-label={say('Không nhận ảnh ngày {0}', dayText(proof.day))}>
          {say('Không nhận…')}
        </Button>
      )}
      {asking && (
        <ConfirmDialog
          open
          title="Không nhận ảnh này?"
          text="Ảnh không thấy mã trong ngày hoặc không phải điểm bán này. Điểm bán phải gửi ảnh khác."
          confirmLabel="Không nhận"
          reason="required"
          danger
          pending={reject.pending}
          problem={reject.problem}
          onConfirm={(reason) => reject.run(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  );
}
