import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ToneChip } from '../../components/tone-chip';
import { SEATS } from '../scoring/texts';

type Progress = NonNullable<Answer<'/api/cases/{id}'>['progress']>;

function StateOf({ member }: { member: Progress[number] }) {
  if (member.conflict) return <ToneChip tone="neutral" label="Xung đột lợi ích, không chấm" />;
  if (member.cast) return <ToneChip tone="good" label={member.onPaper ? 'Đã nhập phiếu giấy' : 'Đã nộp phiếu'} />;
  return <ToneChip tone={member.present ? 'attention' : 'neutral'} label={member.present ? 'Chưa nộp' : 'Vắng mặt'} />;
}

/** How many present members have handed in, in words. */
export function progressText(progress: Progress): string {
  const voters = progress.filter((member) => !member.conflict && (member.present || member.cast));
  return `${voters.filter((member) => member.cast).length} trên ${voters.length} thành viên có mặt đã nộp phiếu`;
}

/** Who has handed in, never what. */
export function ProgressList({ progress, inWriting = false }: { progress: Progress; inWriting?: boolean }) {
  const asked = progress.filter((member) => !member.conflict);
  const text = inWriting
    ? `${asked.filter((member) => member.cast).length} trên ${asked.length} thành viên đã gửi phiếu`
    : progressText(progress);
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text}.</Typography>
      <DataTable
        caption="Tiến độ nộp phiếu"
        rows={progress}
        rowKey={(row) => row.memberId}
        columns={[
          { key: 'name', header: 'Thành viên', primary: true, cell: (row) => row.displayName },
          { key: 'seat', header: 'Vai trò', cell: (row) => SEATS[row.seat] ?? row.seat },
          { key: 'state', header: 'Phiếu', cell: (row) => <StateOf member={row} /> },
        ]}
      />
    </>
  );
}
