import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { StateChip } from '../../components/state-chip';
import { TwoLines } from '../../components/two-lines';
import { useSay } from '../../texts/language';
import type { Mark } from './mark-dialog';
import { MARK_KINDS, MARK_STATES } from './texts';

export type MarkAct = 'edit' | 'file' | 'end';

interface MarksTableProps {
  rows: readonly Mark[];
  /** In a list over products the first column names the product. */
  withProduct?: boolean;
  onAct?: (act: MarkAct, mark: Mark) => void;
}

/** Marks and codes with issuer, days and paper; those that end soon stand out by chip and words. */
export function MarksTable({ rows, withProduct = false, onAct }: MarksTableProps) {
  const say = useSay();
  const columns: Column<Mark>[] = [
    ...(withProduct
      ? [
          {
            key: 'product',
            header: 'Sản phẩm',
            primary: true,
            cell: (row: Mark) => <TwoLines text={row.productName} below={row.producerName} />,
          },
        ]
      : []),
    {
      key: 'name',
      header: 'Loại',
      primary: !withProduct,
      cell: (row) => <TwoLines text={say(MARK_KINDS[row.kind] ?? row.kind)} below={row.name} />,
    },
    { key: 'number', header: 'Số, mã', cell: (row) => <Box sx={{ overflowWrap: 'anywhere' }}>{row.number}</Box> },
    {
      key: 'issuer',
      header: 'Nơi cấp, chủ sở hữu',
      wideOnly: withProduct,
      cell: (row) => <TwoLines text={row.issuer} below={row.owner} />,
    },
    { key: 'expiry', header: 'Hiệu lực', cell: (row) => <Expiry mark={row} /> },
    { key: 'file', header: 'Tệp', cell: (row) => <Papers mark={row} onAct={onAct} /> },
  ];
  return (
    <DataTable
      caption="Nhãn hiệu và mã số"
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      {...(withProduct ? { rowTo: (row: Mark) => `/chu-the/san-pham/${row.productId}` } : {})}
    />
  );
}

function Expiry({ mark }: { mark: Mark }) {
  const say = useSay();
  return (
    <>
      <StateChip state={mark.state} states={MARK_STATES} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {mark.endedOn !== null ? (
          <>
            {say('từ')} <DateText value={mark.endedOn} />: {mark.endedReason}
          </>
        ) : mark.expiresOn === null ? (
          say('không ghi hạn')
        ) : (
          <>
            {say('đến hết')} <DateText value={mark.expiresOn} />
          </>
        )}
      </Typography>
    </>
  );
}

function Papers({ mark, onAct }: { mark: Mark; onAct: MarksTableProps['onAct'] }) {
  const say = useSay();
  const open = onAct !== undefined && mark.endedOn === null;
  return (
    <Stack direction="row" sx={{ flexWrap: 'wrap', justifyContent: { xs: 'flex-end', md: 'flex-start' } }}>
      {mark.fileName !== null && (
        <Button
          href={`/api/marks/${mark.id}/file`}
          target="_blank"
          rel="noopener"
          aria-label={say('Bản chụp: {0}', mark.name)}
        >
          {say('Xem')}
        </Button>
      )}
      {open && (
        <Button onClick={() => onAct('file', mark)}>
          {mark.fileName === null ? say('Thêm tệp') : say('Thay tệp')}
        </Button>
      )}
      {open && <Button onClick={() => onAct('edit', mark)}>{say('Sửa, gia hạn')}</Button>}
      {open && (
        <Button color="error" onClick={() => onAct('end', mark)}>
          {say('Dừng')}
        </Button>
      )}
    </Stack>
  );
}
