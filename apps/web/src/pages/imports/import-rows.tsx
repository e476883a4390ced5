import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useKeysetQuery, type Answer, type RowOf } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import { Said } from '../../components/said';

type Import = Answer<'/api/imports/{id}'>;
type Row = RowOf<'/api/imports/{id}/rows'>;
const SHOWN_COLUMNS = 6;

const textOf = (row: Row, column: string): string => row.cells.find((cell) => cell.column === column)?.text ?? '';

/** Rows of the file as they were understood; those with faults first where there are any. */
export function ImportRows({ found }: { found: Import }) {
  const say = useSay();
  const [onlyFaulty, setOnlyFaulty] = useState(found.faultyRows > 0);
  const looked = found.faultyRows > 0 ? found.faultyRows : found.warnedRows;
  const pages = useKeysetQuery('/api/imports/{id}/rows', {
    params: { path: { id: found.id }, query: { limit: 20, ...(onlyFaulty ? { faulty: true } : {}) } },
  });
  return (
    <PageSection title="Xem trước">
      {looked > 0 && (
        <Stack direction="row" spacing={1} sx={{ mb: 2 }}>
          <Choice
            label={`${found.faultyRows > 0 ? say('Dòng lỗi') : say('Dòng cần xem')} (${looked.toLocaleString('vi-VN')})`}
            on={onlyFaulty}
            pick={() => setOnlyFaulty(true)}
          />
          <Choice
            label={say('Tất cả ({0})', found.rows.toLocaleString('vi-VN'))}
            on={!onlyFaulty}
            pick={() => setOnlyFaulty(false)}
          />
        </Stack>
      )}
      <KeysetList pages={pages} empty={<EmptyState title="Không có dòng nào" text="Tệp không có dữ liệu." />}>
        {(rows) => (
          <DataTable
            caption="Các dòng của tệp"
            rows={rows}
            rowKey={(row) => String(row.rowNo)}
            columns={columnsOf(found, rows)}
          />
        )}
      </KeysetList>
    </PageSection>
  );
}

function Choice({ label, on, pick }: { label: string; on: boolean; pick: () => void }) {
  return (
    <Chip
      label={label}
      onClick={pick}
      color={on ? 'primary' : 'default'}
      variant={on ? 'filled' : 'outlined'}
      aria-pressed={on}
      sx={{ height: 44, borderRadius: 22, px: 1 }}
    />
  );
}

/** The first columns that the file has at all. */
function columnsOf(found: Import, rows: readonly Row[]): Column<Row>[] {
  const filled = found.columns.filter(({ key }) => rows.some((row) => textOf(row, key) !== ''));
  const shown = filled.slice(0, SHOWN_COLUMNS);
  return [
    {
      key: 'row',
      header: 'Dòng',
      primary: true,
      nowrap: true,
      cell: (row) => row.rowNo.toLocaleString('vi-VN'),
    },
    ...(found.faultyRows + found.warnedRows > 0
      ? [{ key: 'faults', header: found.faultyRows > 0 ? 'Lỗi' : 'Cần xem', cell: (row: Row) => <Faults row={row} /> }]
      : []),
    ...shown.map(({ key, title }) => ({ key, header: title, cell: (row: Row) => textOf(row, key) })),
  ];
}

type Said = Row['faults'][number];
const asFault = (fault: Said) => ({ fault, color: '#a1231b' });
const asWarning = (fault: Said) => ({ fault, color: '#7a4a00' });

function Faults({ row }: { row: Row }) {
  const say = useSay();
  if (row.faults.length + row.warnings.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>{say('không có lỗi')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, minWidth: 200 }}>
      {[...row.faults.map(asFault), ...row.warnings.map(asWarning)].map(({ fault, color }, index) => (
        <Box key={index} sx={{ color }}>
          {fault.columnTitle !== null && <strong>{fault.columnTitle}: </strong>}
          <Said text={fault.message} />
        </Box>
      ))}
    </Box>
  );
}
