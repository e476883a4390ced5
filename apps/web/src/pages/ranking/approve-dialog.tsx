import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { useSay } from '../../texts/language';
import { ApprovalDialog } from '../../components/approval-dialog';

interface ApproveDialogProps {
  decision: { id: string; version: number; count: number };
  onClose: () => void;
}

/** Approval: number and day of the signed decision. */
export function ApproveDialog({ decision, onClose }: ApproveDialogProps) {
  const say = useSay();
  const approve = useCommand({
    run: (body: { number: string; decidedOn: string }, attempt) =>
      api.POST('/api/decisions/{id}/approve', {
        params: { path: { id: decision.id } },
        body,
        headers: attempt.headers({ version: decision.version }),
      }),
    invalidates: ['/api/decisions', '/api/me/worklist'],
    onDone: onClose,
  });
  return (
    <ApprovalDialog
      title="Phê duyệt quyết định"
      text={say(
        'Nội dung {0} sản phẩm được khoá khi phê duyệt. Chủ thể chưa biết kết quả cho đến khi công bố.',
        decision.count,
      )}
      pending={approve.pending}
      problem={approve.problem}
      onApprove={approve.run}
      onClose={onClose}
    />
  );
}
