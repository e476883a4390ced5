import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { PointsText } from '../../components/points-text';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { Verdict } from './ranked-table';

/** Published results of one's own products or area. */
export function ResultsPage() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const query = values.tim ? { q: values.tim } : {};
  const pages = useKeysetQuery('/api/published-results', { params: { query } });
  return (
    <Page title="Kết quả đánh giá" subtitle="Kết quả đã công bố của sản phẩm.">
      <KeysetList
        pages={pages}
        search={{
          value: values.tim ?? '',
          onChange: (tim) => set({ tim }),
          label: say('Tìm sản phẩm, chủ thể, số quyết định'),
        }}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState
            title="Chưa có kết quả công bố"
            text="Khi quyết định được công bố, kết quả và lời giải thích hiện ở đây."
          />
        }
      >
        {(rows) => (
          <DataTable
            caption="Kết quả đánh giá"
            rows={rows}
            rowKey={(row) => row.id}
            rowTo={(row) => `/ket-qua/${row.id}`}
            columns={[
              { key: 'product', header: 'Sản phẩm', primary: true, cell: (row) => row.facts.productName },
              { key: 'producer', header: 'Chủ thể', cell: (row) => row.facts.producerName },
              { key: 'verdict', header: 'Kết quả', cell: (row) => <Verdict item={row} /> },
              { key: 'points', header: 'Điểm', cell: (row) => <PointsText value={row.facts.shownMean} /> },
              { key: 'decision', header: 'Quyết định', nowrap: true, cell: (row) => row.decisionNumber },
              { key: 'published', header: 'Công bố', cell: (row) => <DateText value={row.publishedOn} /> },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
