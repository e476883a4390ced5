import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { SITTING_STATES, WRITTEN_STATES } from '../sittings/texts';
import { useSay, type Say } from '../../texts/language';
import type { Council } from './council-page';
import { PlanDialog } from './plan-dialog';
import { WrittenDialog } from './written-dialog';

/** Sessions of the council, newest first. */
export function Sittings({ council }: { council: Council }) {
  const say = useSay();
  const [dialog, setDialog] = useState<'meeting' | 'written'>();
  return (
    <PageSection
      title="Phiên họp"
      actions={
        council.allowedActions.includes('plan-sitting') && (
          <>
            <Button variant="outlined" onClick={() => setDialog('meeting')}>
              {say('Lên lịch phiên họp')}
            </Button>
            <Button variant="outlined" onClick={() => setDialog('written')}>
              {say('Lấy ý kiến bằng văn bản')}
            </Button>
          </>
        )
      }
    >
      {council.sittings.length === 0 ? (
        <EmptyState title="Chưa có phiên họp" text="Thư ký lên lịch phiên họp; thành viên được báo ngày và nơi họp." />
      ) : (
        <DataTable
          caption="Phiên họp"
          rows={council.sittings}
          rowKey={(row) => row.id}
          rowTo={(row) => `/phien-hop/${row.id}`}
          columns={[
            { key: 'on', header: 'Ngày', primary: true, cell: (row) => daysOf(row, say) },
            { key: 'round', header: 'Đợt', cell: (row) => row.roundName },
            { key: 'place', header: 'Nơi họp', cell: (row) => row.place },
            {
              key: 'state',
              header: 'Trạng thái',
              cell: (row) => (
                <StateChip state={row.state} states={row.mode === 'written' ? WRITTEN_STATES : SITTING_STATES} />
              ),
            },
          ]}
        />
      )}
      {dialog === 'meeting' && <PlanDialog council={council} onClose={() => setDialog(undefined)} />}
      {dialog === 'written' && <WrittenDialog council={council} onClose={() => setDialog(undefined)} />}
    </PageSection>
  );
}

/** The day of a session, or the period of a written consultation. */
const daysOf = ({ heldOn, dueOn }: Council['sittings'][number], say: Say): string =>
  dueOn === null ? dayText(heldOn) : say('{0} đến {1}', dayText(heldOn), dayText(dueOn));
