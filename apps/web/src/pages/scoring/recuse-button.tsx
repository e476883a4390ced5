import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useGo } from '../../components/route-link';

/** A member steps back from a product because of a conflict of interest. */
export function RecuseButton({ caseId, productName }: { caseId: string; productName: string }) {
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const recuse = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/cases/{id}/recusal', {
        params: { path: { id: caseId } },
        body: { reason },
        headers: attempt.headers(),
      }),
    // The page is left before the lists are read anew: the product is hidden from here on.
    onDone: () => go('/cham-diem'),
    invalidates: ['/api/cases', '/api/sittings', '/api/me/worklist'],
  });
  return (
    <>
      <Button variant="outlined" color="error" onClick={() => setAsking(true)}>
        Tôi có xung đột lợi ích
      </Button>
      <ConfirmDialog
        open={asking}
        title="Không tham gia chấm sản phẩm này?"
        text={`Từ lúc này bạn không thấy hồ sơ “${productName}”, không chấm và không tính vào túc số của sản phẩm. Biên bản ghi tên bạn và lý do.`}
        reason="required"
        danger
        confirmLabel="Không tham gia chấm"
        pending={recuse.pending}
        problem={recuse.problem}
        onConfirm={(reason) => recuse.run(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
