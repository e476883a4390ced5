import { DataTable, type Column } from '../../components/data-table';
import { MoneyText } from '../../components/money-text';
import { PageSection } from '../../components/page-section';
import { dayText } from '../../lib/dates';
import { useSay, type Say } from '../../texts/language';
import type { SalesPoint } from './point-page';

type Report = SalesPoint['reports'][number];

const columnsOf = (say: Say): readonly Column<Report>[] => [
  {
    key: 'period',
    header: 'Kỳ',
    primary: true,
    cell: (report) => say('{0} đến {1}', dayText(report.periodFrom), dayText(report.periodTo)),
  },
  { key: 'revenue', header: 'Doanh thu', align: 'right', cell: (report) => <MoneyText value={report.revenue} /> },
  { key: 'customers', header: 'Lượt khách', align: 'right', cell: (report) => report.customers },
  { key: 'sold', header: 'Hàng bán ra', align: 'right', cell: (report) => report.itemsSold },
  { key: 'problems', header: 'Khó khăn', cell: (report) => report.problems ?? 'Không ghi' },
];

/** Reports of the periods. */
export function ReportsSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const period = point.reportPeriod;
  if (point.reports.length === 0 && period === null) return null;
  const owed =
    period === null || period.sent
      ? undefined
      : say(
          'Chưa có báo cáo kỳ {0} đến {1}, hạn {2}.',
          dayText(period.from),
          dayText(period.to),
          dayText(period.dueOn),
        );
  return (
    <PageSection title="Báo cáo kỳ" text={owed}>
      {point.reports.length > 0 && (
        <DataTable
          caption="Báo cáo kỳ"
          columns={columnsOf(say)}
          rows={point.reports}
          rowKey={(report) => report.periodFrom}
        />
      )}
    </PageSection>
  );
}
