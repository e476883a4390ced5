import { useKeysetQuery } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { Page } from '../../components/page';
import { StateChip } from '../../components/state-chip';
import { useUrlFilters } from '../../components/use-url-filters';
import { useSay } from '../../texts/language';
import { periodText, REPORT_STATES, VERDICTS } from './texts';

/** Reports that ask the own unit for its figures. */
export function LinesPage() {
  const say = useSay();
  const { values, set, clear, active } = useUrlFilters(['tim']);
  const pages = useKeysetQuery('/api/report-lines', { params: { query: values.tim ? { q: values.tim } : {} } });
  return (
    <Page
      title="Xác nhận số liệu"
      subtitle="Văn phòng Điều phối hỏi đơn vị về số liệu của mình trước khi phát hành báo cáo."
    >
      <KeysetList
        pages={pages}
        search={{ value: values.tim ?? '', onChange: (tim) => set({ tim }), label: say('Tìm đơn vị, năm, ý kiến') }}
        narrowed={active}
        onClearFilters={clear}
        empty={
          <EmptyState title="Chưa có báo cáo nào hỏi đơn vị" text="Khi Văn phòng gửi số liệu, báo cáo hiện ở đây." />
        }
      >
        {(rows) => (
          <DataTable
            caption="Báo cáo hỏi số liệu của đơn vị"
            rows={rows}
            rowKey={(row) => `${row.reportId}/${row.unitId}`}
            rowTo={(row) => `/xac-nhan-so-lieu/${row.reportId}/${row.unitId}`}
            columns={[
              {
                key: 'period',
                header: 'Báo cáo',
                primary: true,
                cell: (row) => say('Báo cáo {0}', periodText(row.kind, row.period, say)),
              },
              { key: 'unit', header: 'Đơn vị', cell: (row) => row.unitName },
              { key: 'verdict', header: 'Trả lời', cell: (row) => <StateChip state={row.verdict} states={VERDICTS} /> },
              { key: 'due', header: 'Hạn trả lời', cell: (row) => <DateText value={row.answerBy} /> },
              {
                key: 'state',
                header: 'Báo cáo',
                wideOnly: true,
                cell: (row) => <StateChip state={row.reportState} states={REPORT_STATES} />,
              },
            ]}
          />
        )}
      </KeysetList>
    </Page>
  );
}
