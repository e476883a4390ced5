import Button from '@mui/material/Button';
import { useState } from 'react';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import { SITTING_STATES } from '../sittings/texts';
import type { Council } from './council-page';
import { PlanDialog } from './plan-dialog';

/** Sessions of the council, newest first. */
export function Sittings({ council }: { council: Council }) {
  const [planning, setPlanning] = useState(false);
  return (
    <PageSection
      title="Phiên họp"
      actions={
        council.allowedActions.includes('plan-sitting') && (
          <Button variant="outlined" onClick={() => setPlanning(true)}>
            Lên lịch phiên họp
          </Button>
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
            { key: 'on', header: 'Ngày', primary: true, cell: (row) => dayText(row.heldOn) },
            { key: 'round', header: 'Đợt', cell: (row) => row.roundName },
            { key: 'place', header: 'Nơi họp', cell: (row) => row.place },
            {
              key: 'state',
              header: 'Trạng thái',
              cell: (row) => <StateChip state={row.state} states={SITTING_STATES} />,
            },
          ]}
        />
      )}
      {planning && <PlanDialog council={council} onClose={() => setPlanning(false)} />}
    </PageSection>
  );
}
