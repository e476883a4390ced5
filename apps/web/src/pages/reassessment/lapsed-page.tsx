import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { api } from '../../api/client';
import { useApiQuery, useCommand } from '../../api/hooks';
import { ConfirmDialog } from '../../components/confirm-dialog';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useGo } from '../../components/route-link';
import { TwoLines } from '../../components/two-lines';
import { useSay } from '../../texts/language';
import { GROUNDS } from './texts';

/** Certificates that have ended without a successor; one act puts them into a draft decision. */
export function LapsedPage() {
  const say = useSay();
  const go = useGo();
  const [asking, setAsking] = useState(false);
  const { data, error, refetch } = useApiQuery('/api/reassessment/lapsed');
  const propose = useCommand({
    run: (_input: 'all', attempt) =>
      api.POST('/api/reassessment/lapsed/proposals', { body: {}, headers: attempt.headers() }),
    invalidates: ['/api/reassessment', '/api/status-decisions', '/api/me/worklist'],
    onDone: (made) => go(`/quyet-dinh-hieu-luc/${made?.decisionId ?? ''}`),
  });
  const items = data?.items ?? [];
  return (
    <Page
      title="Đã hết hạn, chưa có quyết định"
      subtitle="Mỗi sản phẩm kèm căn cứ và các mốc ngày; một lần bấm lập một dự thảo quyết định cho tất cả."
      breadcrumbs={[{ label: 'Radar hết hạn', to: '/danh-gia-lai/radar' }]}
      {...(items.length === 0
        ? {}
        : {
            actions: (
              <Button variant="contained" onClick={() => setAsking(true)}>
                {say('Lập dự thảo quyết định cho {0} sản phẩm', items.length)}
              </Button>
            ),
          })}
    >
      {error !== null && data === undefined && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {error === null && data === undefined && <LoadingList rows={5} />}
      {data !== undefined && items.length === 0 && (
        <EmptyState
          title="Không có sản phẩm nào"
          text="Giấy chứng nhận hết hạn mà chưa được công nhận lại sẽ hiện ở đây."
        />
      )}
      {items.length > 0 && (
        <DataTable
          caption="Giấy chứng nhận đã hết hạn"
          rows={items}
          rowKey={(row) => row.cycleId}
          rowTo={(row) => `/danh-gia-lai/${row.cycleId}`}
          columns={[
            {
              key: 'product',
              header: 'Sản phẩm',
              primary: true,
              cell: (row) => <TwoLines text={row.productName} below={say('{0} sao', row.stars)} />,
            },
            {
              key: 'producer',
              header: 'Chủ thể',
              cell: (row) => <TwoLines text={row.producerName} below={row.place} />,
            },
            { key: 'end', header: 'Hết hạn', nowrap: true, cell: (row) => <DateText value={row.endsOn} /> },
            {
              key: 'ground',
              header: 'Căn cứ',
              cell: (row) => <TwoLines text={say(GROUNDS[row.ground] ?? row.ground)} below={row.explanation} />,
            },
          ]}
        />
      )}
      <ConfirmDialog
        open={asking}
        title="Lập dự thảo quyết định?"
        text={
          <Stack>
            <Typography>
              {say(
                'Dự thảo gồm {0} sản phẩm, mỗi sản phẩm kèm căn cứ. Người khác phê duyệt rồi mới công bố.',
                items.length,
              )}
            </Typography>
          </Stack>
        }
        confirmLabel="Lập dự thảo"
        pending={propose.pending}
        problem={propose.problem}
        onConfirm={() => propose.run('all')}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}
