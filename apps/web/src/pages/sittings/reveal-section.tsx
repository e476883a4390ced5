import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { PointsText } from '../../components/points-text';
import { StarsText } from '../../components/stars-text';
import { useSay } from '../../texts/language';
import type { Sitting } from './sitting-page';
import type { MeetingNow } from './use-meeting-now';

/** Results that the room may see; the chair lets it see what is closed in one act. */
export function RevealSection({ sitting, now }: { sitting: Sitting; now: MeetingNow }) {
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const reveal = useCommand({
    run: (_input: 'all', attempt) =>
      api.POST('/api/sittings/{id}/reveal', { params: { path: { id: sitting.id } }, headers: attempt.headers() }),
    onDone: () => setAsking(false),
    invalidates: ['/api/sittings'],
  });
  const waiting = now.closed - now.revealed.length;
  const may = sitting.allowedActions.includes('reveal');
  if (now.closed === 0) return null;
  return (
    <PageSection
      title="Kết quả trong phòng họp"
      text="Màn chiếu chỉ hiện kết quả sau khi người chủ trì công bố; chủ thể chưa được báo."
      actions={
        may &&
        waiting > 0 && (
          <Button variant="outlined" onClick={() => setAsking(true)}>
            {say('Công bố {0} kết quả trong phòng họp', waiting)}
          </Button>
        )
      }
    >
      {now.revealed.length === 0 ? (
        <Typography>{say('Chưa công bố kết quả nào.')}</Typography>
      ) : (
        <DataTable
          caption="Kết quả đã công bố trong phòng họp"
          rows={now.revealed}
          rowKey={(row) => row.caseId}
          columns={[
            { key: 'name', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
            { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
            { key: 'mean', header: 'Điểm trung bình', cell: (row) => <PointsText value={row.shownMean} /> },
            { key: 'star', header: 'Hạng', cell: (row) => <StarsText value={row.star} /> },
          ]}
        />
      )}
      <ConfirmDialog
        open={asking}
        title="Công bố kết quả trong phòng họp?"
        text="Mọi kết quả đã chốt của phiên họp hiện trên màn chiếu và màn hình thành viên. Chủ thể chỉ biết khi quyết định được công bố."
        confirmLabel="Công bố"
        pending={reveal.pending}
        problem={reveal.problem}
        onConfirm={() => reveal.run('all')}
        onClose={() => setAsking(false)}
      />
    </PageSection>
  );
}
