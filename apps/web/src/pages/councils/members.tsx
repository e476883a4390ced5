import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { ToneChip } from '../../components/tone-chip';
import { SEATS } from '../scoring/texts';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';
import { MemberDialog } from './member-dialog';
import { memberBody, type MemberValues } from './member-fields';

type Member = Council['members'][number];

/** Seats of the council; who keeps it adds members and ends seats. */
export function Members({ council }: { council: Council }) {
  const say = useSay();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Member | undefined>();
  const add = useCommand({
    run: (member: MemberValues, attempt) =>
      api.POST('/api/councils/{id}/members', {
        params: { path: { id: council.id } },
        body: memberBody(member),
        headers: attempt.headers(),
      }),
    invalidates: ['/api/councils', '/api/cases', '/api/sittings'],
  });
  const mayEnd = council.allowedActions.includes('end-member');
  return (
    <PageSection
      title="Thành viên"
      text={say('{0} người.', council.members.length)}
      actions={
        council.allowedActions.includes('add-member') && (
          <Button variant="outlined" onClick={() => setAdding(true)}>
            {say('Thêm thành viên')}
          </Button>
        )
      }
    >
      {council.members.length === 0 ? (
        <EmptyState title="Chưa có thành viên" text="Thêm Chủ tịch, các ủy viên và thư ký theo quyết định thành lập." />
      ) : (
        <DataTable
          caption="Thành viên hội đồng"
          rows={council.members}
          rowKey={(row) => row.memberId}
          columns={[
            { key: 'name', header: 'Họ và tên', primary: true, cell: (row) => row.displayName },
            { key: 'seat', header: 'Vai trò', cell: (row) => say(SEATS[row.seat] ?? row.seat) },
            { key: 'department', header: 'Đơn vị', cell: (row) => row.department },
            { key: 'answer', header: 'Trả lời', cell: (row) => <AnswerOf member={row} /> },
            ...(mayEnd
              ? [
                  {
                    key: 'end',
                    header: 'Thôi tham gia',
                    cell: (row: Member) => (
                      <Button
                        color="error"
                        aria-label={say('Thôi tham gia: {0}', row.displayName)}
                        onClick={() => setEnding(row)}
                      >
                        {say('Thôi tham gia…')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {adding && (
        <MemberDialog
          pending={add.pending}
          problem={add.problem}
          draft={council.id}
          onAdd={(member) =>
            add.runAsync(member).then(
              () => true,
              () => false, // told in the dialog as `problem`
            )
          }
          onClose={() => setAdding(false)}
        />
      )}
      {ending && <EndDialog councilId={council.id} member={ending} onClose={() => setEnding(undefined)} />}
    </PageSection>
  );
}

function EndDialog({ councilId, member, onClose }: { councilId: string; member: Member; onClose: () => void }) {
  const say = useSay();
  const end = useCommand({
    run: (reason: string, attempt) =>
      api.POST('/api/councils/{id}/members/{memberId}/end', {
        params: { path: { id: councilId, memberId: member.memberId } },
        body: { reason },
        headers: attempt.headers(),
      }),
    onDone: onClose,
    invalidates: ['/api/councils', '/api/sittings', '/api/cases'],
  });
  return (
    <ConfirmDialog
      open
      title={say('{0} thôi tham gia hội đồng?', member.displayName)}
      text="Từ hôm nay người này không còn chấm điểm. Các phiếu đã nộp vẫn được giữ."
      reason="required"
      danger
      confirmLabel="Thôi tham gia"
      pending={end.pending}
      problem={end.problem}
      onConfirm={(reason) => end.run(reason)}
      onClose={onClose}
    />
  );
}

/** What the person said to the invitation. */
function AnswerOf({ member }: { member: Member }) {
  if (member.answer === 'accepted') return <ToneChip tone="good" label="Đã nhận lời" />;
  if (member.answer === null) return <ToneChip tone="neutral" label="Chưa trả lời" />;
  return (
    <>
      <ToneChip tone="bad" label="Từ chối" /> {member.answerReason}
    </>
  );
}
