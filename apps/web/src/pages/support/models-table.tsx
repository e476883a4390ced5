import type { RowOf } from '../../api/hooks';
import { DataTable } from '../../components/data-table';
import { MoneyText } from '../../components/money-text';
import { ToneChip } from '../../components/tone-chip';
import { TwoLines } from '../../components/two-lines';
import { useSay } from '../../texts/language';
import { MODEL_LEVELS } from './texts';

/** Model projects with their products. */
export function ModelsTable({ rows }: { rows: readonly RowOf<'/api/support/models'>[] }) {
  const say = useSay();
  return (
    <DataTable
      caption="Mô hình điểm"
      rows={rows}
      rowKey={(row) => row.id}
      rowTo={(row) => `/mo-hinh/${row.id}`}
      columns={[
        {
          key: 'programme',
          header: 'Mô hình',
          primary: true,
          cell: (row) => (
            <TwoLines text={row.programme} below={`${say(MODEL_LEVELS[row.level] ?? row.level)} · ${row.leader}`} />
          ),
        },
        { key: 'products', header: 'Sản phẩm', cell: (row) => row.products.map(({ name }) => name).join(', ') },
        { key: 'years', header: 'Năm', nowrap: true, cell: (row) => yearsText(row) },
        { key: 'budget', header: 'Kinh phí', align: 'right', cell: (row) => <MoneyText value={row.budget} /> },
        {
          key: 'state',
          header: 'Tình trạng',
          cell: (row) =>
            row.finishedOn === null ? (
              <ToneChip tone="waiting" label="Đang thực hiện" />
            ) : (
              <ToneChip tone="good" label="Đã kết thúc" />
            ),
        },
      ]}
    />
  );
}

export const yearsText = ({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }): string =>
  yearFrom === yearTo ? String(yearFrom) : `${yearFrom} – ${yearTo}`;
