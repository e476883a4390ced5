import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { DataTable } from '../../components/data-table';
import { ToneChip } from '../../components/tone-chip';
import { useSay } from '../../texts/language';
import { SEATS } from '../scoring/texts';
import type { Sitting } from './sitting-page';

type Member = Sitting['members'][number];

interface AttendanceListProps {
  members: readonly Member[];
  may: (member: Member) => boolean;
  pending: boolean;
  onMark: (mark: { memberId: string; what: 'arrive' | 'leave' }) => void;
}

/** Who is in the room: a table on a wide screen, one low line each on a tablet or phone. */
export function AttendanceList(props: AttendanceListProps) {
  const narrow = useMediaQuery(useTheme().breakpoints.down('md'), { noSsr: true });
  return narrow ? <Lines {...props} /> : <Rows {...props} />;
}

const Present = ({ row }: { row: Member }) =>
  row.present ? <ToneChip tone="good" label="Có mặt" /> : <ToneChip tone="neutral" label="Chưa có mặt" />;

function Mark({ row, pending, onMark }: Omit<AttendanceListProps, 'members' | 'may'> & { row: Member }) {
  const say = useSay();
  return (
    <Button
      variant="outlined"
      aria-label={`${row.present ? say('Ghi rời họp') : say('Điểm danh')}: ${row.displayName}`}
      disabled={pending}
      onClick={() => onMark({ memberId: row.memberId, what: row.present ? 'leave' : 'arrive' })}
      sx={{ flexShrink: 0 }}
    >
      {row.present ? say('Ghi rời họp') : say('Điểm danh')}
    </Button>
  );
}

function useMemberWords() {
  const say = useSay();
  return {
    nameOf: (row: Member) => (row.isMe ? say('{0} (bạn)', row.displayName) : row.displayName),
    seatOf: (row: Member) =>
      row.delegated
        ? say('{0}, được ủy quyền chủ trì', say(SEATS[row.seat] ?? row.seat))
        : say(SEATS[row.seat] ?? row.seat),
  };
}

function Lines({ members, may, ...mark }: AttendanceListProps) {
  const { nameOf, seatOf } = useMemberWords();
  return (
    <Paper component="ul" variant="outlined" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {members.map((row) => (
        <Box
          key={row.memberId}
          component="li"
          sx={{
            ...{ display: 'flex', gap: 1, alignItems: 'center', px: 1.5, py: 1, minHeight: 60 },
            '& + &': { borderTop: 1, borderColor: 'divider' },
          }}
        >
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography sx={{ fontWeight: 600 }}>{nameOf(row)}</Typography>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1, alignItems: 'center' }}>
              <Present row={row} />
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {seatOf(row)}
              </Typography>
            </Box>
          </Box>
          {may(row) && <Mark row={row} {...mark} />}
        </Box>
      ))}
    </Paper>
  );
}

function Rows({ members, may, ...mark }: AttendanceListProps) {
  const { nameOf, seatOf } = useMemberWords();
  return (
    <DataTable
      caption="Điểm danh"
      rows={members}
      rowKey={(row) => row.memberId}
      columns={[
        { key: 'name', header: 'Họ và tên', primary: true, cell: nameOf },
        { key: 'seat', header: 'Vai trò', cell: seatOf },
        { key: 'department', header: 'Đơn vị', wideOnly: true, cell: (row) => row.department },
        { key: 'present', header: 'Có mặt', cell: (row) => <Present row={row} /> },
        {
          key: 'mark',
          nowrap: true,
          header: 'Điểm danh',
          cell: (row) => (may(row) ? <Mark row={row} {...mark} /> : '–'),
        },
      ]}
    />
  );
}
