import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { api } from '../../api/client';
import { useCommand } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { ProblemAlert } from '../../components/problem-alert';
import { useSay } from '../../texts/language';
import { AttendanceList } from './attendance-list';
import { CheckInButtons } from './check-in-panel';
import { DelegateDialog } from './delegate-dialog';
import type { Sitting } from './sitting-page';

type Member = Sitting['members'][number];

/** Where people check in: late-comers are led there from the head of the page. */
export const ATTENDANCE_PLACE = 'diem-danh';

/** Checking in and out; who runs the session does it for everybody, a member for himself. */
export function Attendance({ sitting }: { sitting: Sitting }) {
  const say = useSay();
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
      place={ATTENDANCE_PLACE}
      title="Điểm danh"
      text={say('{0} trên {1} người có mặt.', present, sitting.members.length)}
      actions={
        <>
          <CheckInButtons sitting={sitting} />
          {sitting.allowedActions.includes('delegate') && (
            <Button variant="outlined" onClick={() => setDelegating(true)}>
              {say('Ủy quyền chủ trì…')}
            </Button>
          )}
        </>
      }
    >
      {mark.problem && <ProblemAlert problem={mark.problem} />}
      <AttendanceList members={sitting.members} may={may} pending={mark.pending} onMark={mark.run} />
      <Delegations sitting={sitting} />
      {delegating && <DelegateDialog sitting={sitting} onClose={() => setDelegating(false)} />}
    </PageSection>
  );
}

/** Written delegations with their papers. */
function Delegations({ sitting }: { sitting: Sitting }) {
  const say = useSay();
  if (sitting.delegations.length === 0) return null;
  return (
    <Stack component="ul" sx={{ m: 0, mt: 2, pl: 3, gap: 0.5 }}>
      {sitting.delegations.map((each) => (
        <li key={`${each.documentNo} ${each.at}`}>
          {say('{0} được ủy quyền chủ trì theo văn bản {1}', each.toName, each.documentNo)}
          {each.scanId === null ? (
            say(' (chưa có bản quét; ghi ủy quyền lần nữa cùng số để bổ sung)')
          ) : (
            <>
              {' '}
              ·{' '}
              <Link
                href={`/api/sittings/${sitting.id}/delegation-scans/${each.scanId}`}
                target="_blank"
                rel="noopener"
                sx={{ display: 'inline-block', py: 1.25 }}
              >
                {say('Xem văn bản')}
              </Link>
            </>
          )}
        </li>
      ))}
    </Stack>
  );
}
