import Typography from '@mui/material/Typography';
import type { Answer } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ToneChip } from '../../components/tone-chip';
import { useSay, inVietnamese, type Say } from '../../texts/language';
import { SEATS } from '../scoring/texts';

type Progress = NonNullable<Answer<'/api/cases/{id}'>['progress']>;

function StateOf({ member }: { member: Progress[number] }) {
  const say = useSay();
  if (member.conflict) return <ToneChip tone="neutral" label="Xung đột lợi ích, không chấm" />;
  if (member.cast)
    return <ToneChip tone="good" label={member.onPaper ? say('Đã nhập phiếu giấy') : say('Đã nộp phiếu')} />;
  return (
    <ToneChip
      tone={member.present ? 'attention' : 'neutral'}
      label={member.present ? say('Chưa nộp') : say('Vắng mặt')}
    />
  );
}

/** How many present members have handed in, in words. */
export function progressText(progress: Progress, say: Say = inVietnamese): string {
  const voters = progress.filter((member) => !member.conflict && (member.present || member.cast));
  return say(
    '{0} trên {1} thành viên có mặt đã nộp phiếu',
    voters.filter((member) => member.cast).length,
    voters.length,
  );
}

/** Who has handed in, never what. */
export function ProgressList({ progress, inWriting = false }: { progress: Progress; inWriting?: boolean }) {
  const say = useSay();
  const asked = progress.filter((member) => !member.conflict);
  const text = inWriting
    ? say('{0} trên {1} thành viên đã gửi phiếu', asked.filter((member) => member.cast).length, asked.length)
    : progressText(progress, say);
  return (
    <>
      <Typography sx={{ mb: 1 }}>{text}.</Typography>
      <DataTable
        caption="Tiến độ nộp phiếu"
        rows={progress}
        rowKey={(row) => row.memberId}
        columns={[
          { key: 'name', header: 'Thành viên', primary: true, cell: (row) => row.displayName },
          { key: 'seat', header: 'Vai trò', cell: (row) => say(SEATS[row.seat] ?? row.seat) },
          { key: 'state', header: 'Phiếu', cell: (row) => <StateOf member={row} /> },
        ]}
      />
    </>
  );
}
