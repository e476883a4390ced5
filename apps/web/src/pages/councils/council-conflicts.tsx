import Button from '@mui/material/Button';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand, type Answer } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable } from '../../components/data-table';
import { PageSection } from '../../components/page-section';
import { Said } from '../../components/said';
import { ToneChip } from '../../components/tone-chip';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

type Conflict = Answer<'/api/councils/{id}/conflicts'>['items'][number];

const SOURCES: Readonly<Record<string, string>> = {
  computed: 'Hệ thống tìm thấy',
  'declared-by-member': 'Thành viên tự khai',
  'declared-by-producer': 'Chủ thể khai',
};

/** Every conflict of interest on the council's list with its ground; one that is none is dismissed with a reason that is kept. */
export function CouncilConflicts({ council }: { council: Council }) {
  const say = useSay();
  const [asking, setAsking] = useState<Conflict | undefined>();
  const { data } = useApiQuery('/api/councils/{id}/conflicts', { params: { path: { id: council.id } } });
  const dismiss = useCommand({
    run: (input: { id: string; reason: string }, attempt) =>
      api.POST('/api/conflicts/{id}/dismissal', {
        params: { path: { id: input.id } },
        body: { reason: input.reason },
        headers: attempt.headers(),
      }),
    onDone: () => setAsking(undefined),
    invalidates: ['/api/cases', '/api/councils', '/api/sittings'],
  });
  if (data === undefined || data.items.length === 0) return null;
  const open = data.items.filter((each) => each.dismissedReason === null).length;
  return (
    <PageSection
      title="Xung đột lợi ích"
      text={say(
        '{0} đang có hiệu lực trên {1}. Người có xung đột không thấy hồ sơ, không chấm và rời phòng khi xét sản phẩm.',
        open,
        data.items.length,
      )}
    >
      <DataTable
        caption="Xung đột lợi ích"
        rows={data.items}
        rowKey={(row) => row.id}
        rowTo={(row) => `/chot-diem/${row.caseId}`}
        columns={[
          { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
          { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
          { key: 'member', header: 'Thành viên', cell: (row) => row.memberName },
          {
            key: 'ground',
            header: 'Căn cứ',
            cell: (row) => (
              <>
                <Said text={row.detail} /> ({say(SOURCES[row.source] ?? row.source).toLowerCase()})
              </>
            ),
          },
          { key: 'state', header: 'Hiệu lực', cell: (row) => <StateOf conflict={row} onDismiss={setAsking} /> },
        ]}
      />
      {asking && (
        <ConfirmDialog
          open
          title={say('Bác bỏ xung đột của {0}?', asking.memberName)}
          text={say(
            '{0} sẽ thấy và được chấm “{1}”. Lý do được ghi vào biên bản.',
            asking.memberName,
            asking.productName,
          )}
          reason="required"
          confirmLabel="Bác bỏ"
          pending={dismiss.pending}
          problem={dismiss.problem}
          onConfirm={(reason) => dismiss.run({ id: asking.id, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </PageSection>
  );
}

function StateOf({ conflict, onDismiss }: { conflict: Conflict; onDismiss: (conflict: Conflict) => void }) {
  const say = useSay();
  if (conflict.dismissedReason !== null)
    return (
      <>
        <ToneChip tone="neutral" label="Đã bác bỏ" />
        <br />
        {conflict.dismissedReason} ({conflict.dismissedByName})
      </>
    );
  if (!conflict.isOpen) return <ToneChip tone="bad" label="Không tham gia" />;
  return (
    <Button
      variant="outlined"
      aria-label={say('Bác bỏ xung đột của {0} với {1}', conflict.memberName, conflict.productName)}
      onClick={() => onDismiss(conflict)}
    >
      {say('Bác bỏ…')}
    </Button>
  );
}
