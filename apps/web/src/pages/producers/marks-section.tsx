import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import { MarkDialog, type Mark } from './mark-dialog';
import { MarkFileDialog } from './mark-file-dialog';
import { MarksTable, type MarkAct } from './marks-table';

interface MarksSectionProps {
  productId: string;
  marks: readonly Mark[];
  /** The reader keeps them. */
  canWrite: boolean;
}

/** Marks and codes of a product. */
export function MarksSection({ productId, marks, canWrite }: MarksSectionProps) {
  const say = useSay();
  const [open, setOpen] = useState<{ act: MarkAct | 'add'; mark?: Mark }>();
  const close = () => setOpen(undefined);
  const due = marks.filter(({ state }) => state === 'expiring' || state === 'expired').length;
  return (
    <PageSection
      title="Nhãn hiệu, chỉ dẫn địa lý, mã số"
      actions={
        canWrite && (
          <Button variant="outlined" onClick={() => setOpen({ act: 'add' })}>
            {say('Thêm')}
          </Button>
        )
      }
    >
      {due > 0 && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {say('{0} giấy tờ sắp hết hạn hoặc đã hết hạn. Gia hạn rồi cập nhật ở đây.', due)}
        </Alert>
      )}
      {marks.length === 0 ? (
        <EmptyState
          title="Chưa ghi nhãn hiệu, mã số nào"
          text="Nhãn hiệu, nhãn hiệu tập thể, chứng nhận, chỉ dẫn địa lý, mã truy xuất, mã vạch."
        />
      ) : (
        <MarksTable rows={marks} {...(canWrite ? { onAct: (act, mark) => setOpen({ act, mark }) } : {})} />
      )}
      {open?.act === 'add' && <MarkDialog productId={productId} onClose={close} />}
      {open?.act === 'edit' && open.mark && <MarkDialog productId={productId} mark={open.mark} onClose={close} />}
      {open?.act === 'file' && open.mark && <MarkFileDialog mark={open.mark} onClose={close} />}
      {open?.act === 'end' && open.mark && <EndMark mark={open.mark} onClose={close} />}
    </PageSection>
  );
}

function EndMark({ mark, onClose }: { mark: Mark; onClose: () => void }) {
  const say = useSay();
  const end = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/marks/{id}/end', {
        params: { path: { id: mark.id } },
        body: { reason },
        headers: attempt.headers({ version: mark.version }),
      }),
    invalidates: ['/api/products', '/api/marks'],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      open
      danger
      title={say('Dừng “{0}”?', mark.name)}
      text="Vẫn xem lại được; không nhắc hạn nữa."
      reason="required"
      confirmLabel="Dừng"
      pending={end.pending}
      problem={end.problem}
      onConfirm={(reason) => end.run(reason)}
      onClose={onClose}
    />
  );
}
