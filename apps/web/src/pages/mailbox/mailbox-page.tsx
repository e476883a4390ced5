import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Alert from '@mui/material/Alert';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Quoted } from '../../components/quoted';
import { useApiQuery, useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { ErrorState } from '../../components/error-state';
import { KeysetList } from '../../components/keyset-list';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { useUrlFilters } from '../../components/use-url-filters';
import { momentText } from '../../lib/dates';
import { linkedText } from './linked-text';
import { Templates } from './templates';
import { useSay } from '../../texts/language';

/** Mails that stay in the application while no mail server is set, and the words of every message. */
export function MailboxPage() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const [reading, setReading] = useState<string | undefined>();
  const query = values.tim ? { q: values.tim } : {};
  const pages = useKeysetQuery('/api/mailbox', { params: { query } }, { refetchInterval: 15_000 });
  const head = useApiQuery('/api/mailbox', { params: { query: { limit: 1 } } });
  return (
    <Page title="Hộp thư" subtitle="Thư của hệ thống khi chưa cài máy chủ thư.">
      <Stack spacing={5}>
        <div>
          {head.data?.active === false && (
            <Alert severity="info" sx={{ mb: 2 }}>
              {say('Đã cài máy chủ thư: thư mới được gửi đi, không nằm lại đây.')}
            </Alert>
          )}
          <KeysetList
            pages={pages}
            search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm người nhận, tiêu đề') }}
            narrowed={active}
            onClearFilters={clear}
            empty={<EmptyState title="Chưa có thư" text="Thư mời, thư nhắc và thông báo kết quả hiện ở đây." />}
          >
            {(rows) => (
              <DataTable
                caption="Thư"
                rows={rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'subject',
                    header: 'Tiêu đề',
                    primary: true,
                    cell: (row) => (
                      <Button sx={{ textAlign: 'left', px: 0 }} onClick={() => setReading(row.id)}>
                        <span lang="vi">{row.subject}</span>
                      </Button>
                    ),
                  },
                  { key: 'to', header: 'Người nhận', cell: (row) => row.recipient },
                  { key: 'at', header: 'Lúc', cell: (row) => momentText(row.sentAt) },
                ]}
              />
            )}
          </KeysetList>
        </div>
        <PageSection title="Mẫu thư và thông báo" text="Lời của từng thông báo, với ví dụ đã điền.">
          <Templates />
        </PageSection>
      </Stack>
      {reading !== undefined && <Message id={reading} onClose={() => setReading(undefined)} />}
    </Page>
  );
}

function Message({ id, onClose }: { id: string; onClose: () => void }) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/mailbox/{id}', { params: { path: { id } } });
  return (
    <Dialog open fullWidth maxWidth="md" aria-labelledby="thu" onClose={onClose}>
      <DialogTitle id="thu">{data === undefined ? say('Đang tải thư…') : <Quoted text={data.subject} />}</DialogTitle>
      <DialogContent>
        {data === undefined && error === null && <LoadingList rows={2} />}
        {data === undefined && error !== null && <ErrorState problem={error} onRetry={() => void refetch()} />}
        {data !== undefined && (
          <>
            <Typography sx={{ color: 'text.secondary', mb: 2 }}>
              {say('Gửi {0} lúc {1}', data.recipient, momentText(data.sentAt))}
            </Typography>
            <Typography component="div" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              <span lang="vi">{linkedText(data.body, window.location.origin, say)}</span>
            </Typography>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{say('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}
