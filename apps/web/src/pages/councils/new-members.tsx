import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { DataTable } from '../../components/data-table';
import { SEATS } from '../scoring/texts';
import { useSay, type Say } from '../../texts/language';
import type { MemberValues } from './member-fields';

interface NewMembersProps {
  members: readonly MemberValues[];
  onChange: (members: readonly MemberValues[]) => void;
}

const nameOf = (member: MemberValues, say: Say): string =>
  member.way === 'known'
    ? (member.person?.displayName ?? '')
    : say('{0} (mời qua {1})', member.displayName, member.login);

/** Members of a council that is not set up yet. */
export function NewMembers({ members, onChange }: NewMembersProps) {
  const say = useSay();
  if (members.length === 0)
    return (
      <Typography sx={{ color: 'text.secondary' }}>{say('Chưa có thành viên nào; cần ít nhất Chủ tịch.')}</Typography>
    );
  return (
    <DataTable
      caption="Thành viên"
      rows={members.map((member, index) => ({ member, index }))}
      rowKey={(row) => String(row.index)}
      columns={[
        { key: 'name', header: 'Họ và tên', primary: true, cell: ({ member }) => nameOf(member, say) },
        { key: 'seat', header: 'Vai trò', cell: ({ member }) => say(SEATS[member.seat] ?? member.seat) },
        { key: 'department', header: 'Đơn vị', cell: ({ member }) => member.department },
        {
          key: 'remove',
          header: 'Bỏ',
          cell: ({ member, index }) => (
            <Button
              color="error"
              aria-label={say('Bỏ {0}', nameOf(member, say))}
              onClick={() => onChange(members.filter((_each, at) => at !== index))}
            >
              {say('Bỏ')}
            </Button>
          ),
        },
      ]}
    />
  );
}
