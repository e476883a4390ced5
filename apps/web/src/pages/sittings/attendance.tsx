import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { ToneChip } from '../../components/tone-chip';
import { SEATS } from '../scoring/texts';
import { DelegateDialog } from './delegate-dialog';
import type { Sitting } from './sitting-page';

type Member = Sitting['members'][number];

/** Checking in and out; who runs the session does it for everybody, a member for himself. */
export function Attendance({ sitting }: { sitting: Sitting }) {
  const [delegating, setDelegating] = useState(false);
  const mark = useCommand({
    run: (body: { memberId: string; what: 'arrive' | 'leave' }, attempt) =>
      api.POST('/api/sittings/{id}/attendance', {
        params: { path: { id: sitting.id } },
        body,
        headers: attempt.headers(),
      }),
    invalidates: ['/api/sittings', '/api/cases'],
  });
  const may = (member: Member): boolean =>
    sitting.allowedActions.includes('attendance') || (member.isMe && sitting.allowedActions.includes('attend'));
  const present = sitting.members.filter((member) => member.present).length;
  return (
    <PageSection
      title="Điểm danh"
      text={`${present} trên ${sitting.members.length} người có mặt.`}
      actions={
        sitting.allowedActions.includes('delegate') && (
          <Button variant="outlined" onClick={() => setDelegating(true)}>
            Ủy quyền chủ trì…
          </Button>
        )
      }
    >
      {mark.problem && <ProblemAlert problem={mark.problem} />}
      <DataTable
        caption="Điểm danh"
        rows={sitting.members}
        rowKey={(row) => row.memberId}
        columns={[
          {
            key: 'name',
            header: 'Họ và tên',
            primary: true,
            cell: (row) => `${row.displayName}${row.isMe ? ' (bạn)' : ''}`,
          },
          {
            key: 'seat',
            header: 'Vai trò',
            cell: (row) => `${SEATS[row.seat] ?? row.seat}${row.delegated ? ', được ủy quyền chủ trì' : ''}`,
          },
          { key: 'department', header: 'Đơn vị', cell: (row) => row.department },
          {
            key: 'present',
            header: 'Có mặt',
            cell: (row) =>
              row.present ? <ToneChip tone="good" label="Có mặt" /> : <ToneChip tone="neutral" label="Chưa có mặt" />,
          },
          {
            key: 'mark',
            header: 'Điểm danh',
            cell: (row) =>
              may(row) ? (
                <Button
                  variant="outlined"
                  aria-label={`${row.present ? 'Ghi rời họp' : 'Điểm danh'}: ${row.displayName}`}
                  disabled={mark.pending}
                  onClick={() => mark.run({ memberId: row.memberId, what: row.present ? 'leave' : 'arrive' })}
                >
                  {row.present ? 'Ghi rời họp' : 'Điểm danh'}
                </Button>
              ) : (
                '–'
              ),
          },
        ]}
      />
      {delegating && <DelegateDialog sitting={sitting} onClose={() => setDelegating(false)} />}
    </PageSection>
  );
}
