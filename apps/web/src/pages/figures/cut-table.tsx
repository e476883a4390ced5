import Link from '@mui/material/Link';
import { Said } from '../../components/said';
import { DataTable } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { useSay, useLabel } from '../../texts/language';
import type { Figure } from './figure-view';
import type { IndicatorDefinition } from './indicator-picker';
import { figureText, RECORDS } from './texts';

interface CutTableProps {
  indicator: IndicatorDefinition;
  rows: Figure['rows'];
  chosen: string | undefined;
  /** Opens the records of a row; left out where they may not be listed. */
  onRow?: (key: string) => void;
}

/** A figure taken apart; each part opens its records. */
export function CutTable({ indicator, rows, chosen, onRow }: CutTableProps) {
  const say = useSay();
  const label = useLabel();
  if (rows.length === 0)
    return <EmptyState title="Chưa có hồ sơ nào" text="Trong kỳ đã chọn không có hồ sơ nào để tách." />;
  const value = (row: Figure['rows'][number]) => (row.hidden ? say('đã ẩn') : figureText(row.value, indicator.format));
  return (
    <DataTable
      caption={say('{0}, theo từng phần', indicator.label)}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        { key: 'label', header: 'Phần', primary: true, cell: (row) => <Said text={row.label} /> },
        {
          key: 'value',
          header: indicator.format === 'percent' ? '%' : indicator.unit,
          align: 'right',
          cell: (row) =>
            onRow === undefined || row.hidden ? (
              value(row)
            ) : (
              <Link
                component="button"
                type="button"
                onClick={() => onRow(row.key)}
                aria-current={row.key === chosen}
                aria-label={say('{0}: xem hồ sơ của {1}', value(row), row.label)}
                sx={{ minHeight: 44, fontWeight: row.key === chosen ? 700 : 400, fontSize: 'inherit' }}
              >
                {value(row)}
              </Link>
            ),
        },
        {
          key: 'records',
          header: label(RECORDS),
          align: 'right',
          wideOnly: true,
          cell: (row) => (row.hidden ? '' : row.records),
        },
      ]}
    />
  );
}
