import Stack from '@mui/material/Stack';
import { useKeysetQuery, type RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { PageSection } from '../../components/page-section';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { sizeText } from '../../lib/file-rules';
import { useSay } from '../../texts/language';
import { IMPORT_STATES } from './texts';
import { UploadImport } from './upload-import';

type Row = RowOf<'/api/imports'>;

/** Takes spreadsheets in and lists what came. */
export function ImportsPage() {
  return (
    <Page
      title="Nhập dữ liệu"
      subtitle="Đưa bảng tính Excel hoặc CSV đang có vào hệ thống: xem trước, sửa lỗi, nhập cả tệp hoặc không nhập gì."
    >
      <Stack spacing={4}>
        <PageSection title="Tải tệp lên">
          <UploadImport />
        </PageSection>
        <PageSection title="Các lần nhập">
          <Imports />
        </PageSection>
      </Stack>
    </Page>
  );
}

function Imports() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery(
    '/api/imports',
    { params: { query: values.tim ? { q: values.tim } : {} } },
    { refetchInterval: 10_000 },
  );
  return (
    <KeysetList
      pages={pages}
      search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm tên tệp, người tải lên') }}
      narrowed={active}
      onClearFilters={clear}
      empty={<EmptyState title="Chưa có lần nhập nào" text="Tải tệp mẫu, điền dữ liệu rồi tải lên ở trên." />}
    >
      {(rows) => <Table rows={rows} />}
    </KeysetList>
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Các lần nhập dữ liệu"
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/nhap-du-lieu/${row.id}`}
      columns={[
        { key: 'file', header: 'Tệp', primary: true, cell: (row) => row.fileName },
        { key: 'kind', header: 'Loại dữ liệu', cell: (row) => row.kindLabel },
        {
          key: 'rows',
          header: 'Số dòng',
          align: 'right',
          cell: (row) => (row.rows === 0 ? sizeText(row.size) : row.rows.toLocaleString('vi-VN')),
        },
        { key: 'state', header: 'Tình trạng', cell: (row) => <StateChip state={row.state} states={IMPORT_STATES} /> },
        { key: 'who', header: 'Người tải lên', cell: (row) => row.uploadedByName },
        { key: 'at', header: 'Lúc', cell: (row) => <DateText value={row.uploadedAt} /> },
      ]}
    />
  );
}
