import { Said } from '../../components/said';
import { useApiQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { ErrorState } from '../../components/error-state';
import { LoadingList } from '../../components/loading';
import { Page } from '../../components/page';
import { useProductSets } from '../../components/use-product-sets';
import { momentText } from '../../lib/dates';
import { useBoth, useSay } from '../../texts/language';
import { inShort } from './checklist-texts';

/** The checklists as they are asked now: the common part and the parts by product set. */
export function ChecklistsPage() {
  const say = useSay();
  const both = useBoth();
  const { data, error, refetch } = useApiQuery('/api/inspection-checklists');
  const { nameOf } = useProductSets();
  const rows = [...(data?.items ?? [])].sort((a, b) => (a.sheets[0]?.no ?? 0) - (b.sheets[0]?.no ?? 0));
  return (
    <Page
      title="Bảng kiểm"
      subtitle="Câu hỏi của các cuộc kiểm tra: phần chung và phần riêng theo bộ sản phẩm."
      breadcrumbs={[{ label: 'Kiểm tra', to: '/kiem-tra' }]}
    >
      {error && <ErrorState problem={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LoadingList />}
      {data && (
        <DataTable
          caption="Các bảng kiểm"
          rows={rows}
          rowKey={(row) => row.code}
          rowTo={(row) => `/kiem-tra/bang-kiem/${row.code}`}
          columns={[
            {
              key: 'title',
              header: both('Bảng kiểm', 'Checklist'),
              primary: true,
              cell: (row) => <Said text={row.title} />,
            },
            { key: 'kind', header: 'Loại', cell: (row) => say(row.sheets.length === 0 ? 'Phần chung' : 'Phần riêng') },
            { key: 'for', header: 'Dùng cho', cell: (row) => inShort(row.sheets, nameOf, say), wideOnly: true },
            { key: 'items', header: 'Số câu', align: 'right', cell: (row) => row.items.length },
            { key: 'version', header: 'Phiên bản', align: 'right', cell: (row) => row.version },
            { key: 'since', header: both('Ban hành', 'Issued'), cell: (row) => momentText(row.publishedAt) },
          ]}
        />
      )}
    </Page>
  );
}
