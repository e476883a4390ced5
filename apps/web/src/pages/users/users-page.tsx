import Button from '@mui/material/Button';
import { useState } from 'react';
import { useKeysetQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { InviteDialog } from './invite-dialog';
import { rolesText } from '../../lib/roles-text';
import { USER_STATES } from './texts';
import { useSay, useTexts } from '../../texts/language';

/** Accounts by name. */
export function UsersPage() {
  const say = useSay();
  const t = useTexts();
  const may = useCan();
  const [inviting, setInviting] = useState(false);
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const query = values.tim ? { q: values.tim } : {};
  const pages = useKeysetQuery('/api/users', { params: { query } });
  return (
    <Page
      title="Người dùng"
      subtitle="Tài khoản và vai trò. Khoá tài khoản có hiệu lực ngay."
      actions={
        may('identity.user.invite') && (
          <Button variant="contained" onClick={() => setInviting(true)}>
            {say('Mời người dùng')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm theo tên hoặc email') }}
        narrowed={active}
        onClearFilters={clear}
        empty={<EmptyState title="Chưa có tài khoản" text="Mời người dùng đầu tiên." />}
      >
        {(rows) => (
          <DataTable
            caption="Người dùng"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/nguoi-dung/${row.id}`}
            columns={[
              { key: 'name', header: 'Họ và tên', primary: true, cell: (row) => row.displayName },
              { key: 'login', header: 'Đăng nhập', cell: (row) => row.email ?? row.phone ?? say('Chưa có') },
              {
                key: 'roles',
                header: 'Vai trò',
                cell: (row) =>
                  row.roles.length === 0
                    ? say('Không có vai trò')
                    : rolesText(row.roles.map((each) => ({ ...each, label: t.roles[each.role] ?? each.label }))),
              },
              {
                key: 'state',
                header: 'Trạng thái',
                cell: (row) => <StateChip state={row.state} states={USER_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Page>
  );
}
