import type { RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { MoneyText } from '../../components/money-text';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { useSay } from '../../texts/language';
import { GRANT_STATES } from './texts';

/** Grants with what was decided and paid. */
export function GrantsTable({ rows }: { rows: readonly RowOf<'/api/support/grants'>[] }) {
  const say = useSay();
  return (
    <DataTable
      caption="Khoản hỗ trợ"
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/ho-tro/khoan/${row.id}`}
      columns={[
        {
          key: 'product',
          header: 'Sản phẩm',
          primary: true,
          cell: (row) => <TwoLines text={row.productName} below={row.producerName} />,
        },
        {
          key: 'line',
          header: 'Nội dung',
          cell: (row) => <TwoLines text={row.lineTitle} below={say('{0} · năm {1}', row.resolutionNumber, row.year)} />,
        },
        {
          key: 'decided',
          header: 'Quyết định',
          align: 'right',
          cell: (row) =>
            row.decided === null ? (
              <TwoLines text={<MoneyText value={row.asked} />} below={say('đề nghị')} />
            ) : (
              <MoneyText value={row.decided} />
            ),
        },
        { key: 'paid', header: 'Đã chi', align: 'right', cell: (row) => <MoneyText value={row.paid} /> },
        { key: 'state', header: 'Trạng thái', cell: (row) => <StateChip state={row.state} states={GRANT_STATES} /> },
      ]}
    />
  );
}
