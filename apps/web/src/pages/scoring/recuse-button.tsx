import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { useGo } from '../../components/route-link';
import { useSheetTexts } from './sheet-texts';

/** A member steps back from a product because of a conflict of interest. */
export function RecuseButton({ caseId, productName }: { caseId: string; productName: string }) {
  const t = useSheetTexts();
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
        {t.recuse}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t.recuseTitle}
        text={t.recuseText(productName)}
        reason="required"
        danger
        confirmLabel={t.recuseYes}
        pending={recuse.pending}
        problem={recuse.problem}
        onConfirm={(reason) => recuse.run(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
