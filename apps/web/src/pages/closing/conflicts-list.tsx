import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { Said } from '../../components/said';
import { useSay } from '../../texts/language';
import { PageSection } from '../../components/page-section';

type Conflict = Answer<'/api/cases/{id}'>['conflicts'][number];

const SOURCES: Readonly<Record<string, string>> = {
  computed: 'Hệ thống tìm thấy',
  'declared-by-member': 'Thành viên tự khai',
  'declared-by-producer': 'Chủ thể khai',
};

/** Conflicts of interest with their ground; who runs the council may dismiss one with a reason. */
export function ConflictsList({ conflicts, mayDismiss }: { conflicts: readonly Conflict[]; mayDismiss: boolean }) {
  const say = useSay();
  const [asking, setAsking] = useState<Conflict | undefined>();
  const dismiss = useCommand({
    run: (input: { id: string; reason: string }, attempt) =>
      api.POST('/api/conflicts/{id}/dismissal', {
        params: { path: { id: input.id } },
        body: { reason: input.reason },
        headers: attempt.headers(),
      }),
    onDone: () => setAsking(undefined),
    invalidates: ['/api/cases'],
  });
  if (conflicts.length === 0) return null;
  return (
    <PageSection
      title="Xung đột lợi ích"
      text="Người có xung đột không thấy hồ sơ, không chấm, không tính vào túc số của sản phẩm."
    >
      <Stack spacing={1}>
        {conflicts.map((conflict) => (
          <Paper key={conflict.id} variant="outlined" sx={{ p: 2 }}>
            <Typography>
              <b>{conflict.memberName}</b>: <Said text={conflict.detail} />
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {say(SOURCES[conflict.source] ?? conflict.source)}
            </Typography>
            {conflict.dismissedReason !== null && (
              <Typography>{say('Đã bác bỏ: {0}', conflict.dismissedReason)}</Typography>
            )}
            {conflict.dismissedReason === null && mayDismiss && (
              <Button sx={{ mt: 1 }} variant="outlined" onClick={() => setAsking(conflict)}>
                {say('Bác bỏ xung đột của {0}', conflict.memberName)}
              </Button>
            )}
          </Paper>
        ))}
      </Stack>
      {asking && (
        <ConfirmDialog
          open
          title={say('Bác bỏ xung đột của {0}?', asking.memberName)}
          text="Người này sẽ thấy hồ sơ và được chấm. Lý do được ghi vào biên bản."
          reason="required"
          confirmLabel="Bác bỏ"
          pending={dismiss.pending}
          problem={dismiss.problem}
          onConfirm={(reason) => dismiss.run({ id: asking.id, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </PageSection>
  );
}
