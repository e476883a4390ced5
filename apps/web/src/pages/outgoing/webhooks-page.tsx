import Button from '@mui/material/Button';
import { useState } from 'react';
import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { SecretDialog } from './secret-dialog';
import { WEBHOOK_STATES } from './texts';
import { WebhookDialog } from './webhook-dialog';
import { useSay } from '../../texts/language';

/** Other systems of the province that are told of public facts. */
export function WebhooksPage() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const [adding, setAdding] = useState(false);
  const [secret, setSecret] = useState<string | undefined>();
  const pages = useKeysetQuery('/api/webhooks', { params: { query: values.tim ? { q: values.tim } : {} } });
  const add = (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {say('Thêm hệ thống')}
    </Button>
  );
  return (
    <Page
      title="Kết nối hệ thống khác"
      subtitle="Tự động báo cho hệ thống khác của tỉnh biết điều đã công khai, có chữ ký để bên nhận kiểm tra."
      actions={add}
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm tên, địa chỉ hệ thống') }}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có hệ thống nào"
            text="Thêm địa chỉ của hệ thống cần nhận tin, ví dụ cổng dữ liệu hoặc trang thương mại điện tử của tỉnh."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Hệ thống nhận tin"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/ket-noi/${row.id}`}
            columns={[
              { key: 'name', header: 'Hệ thống', primary: true, cell: (row) => row.name },
              { key: 'url', header: 'Địa chỉ', cell: (row) => new URL(row.url).host },
              { key: 'topics', header: 'Loại tin', align: 'right', cell: (row) => row.topics.length },
              {
                key: 'state',
                header: 'Tình trạng',
                cell: (row) => <StateChip state={row.state} states={WEBHOOK_STATES} />,
              },
              { key: 'at', header: 'Tạo ngày', cell: (row) => <DateText value={row.createdAt} />, wideOnly: true },
            ]}
          />
        )}
      </KeysetList>
      {adding && <WebhookDialog onClose={() => setAdding(false)} onMade={(made) => setSecret(made.secret)} />}
      {secret !== undefined && <NewSecret secret={secret} onClose={() => setSecret(undefined)} />}
    </Page>
  );
}

/** The secret of a subscription, once. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <SecretDialog
      title="Khóa bí mật của kết nối"
      text="Bên nhận dùng khóa này để kiểm tra chữ ký (chuẩn Standard Webhooks). Khóa chỉ hiện một lần; nếu mất, hãy đổi khóa mới."
      label="Khóa bí mật"
      value={secret}
      onClose={onClose}
    />
  );
}
