import Button from '@mui/material/Button';
import type { Answer } from '../../api/hooks';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { TwoLines } from '../../components/two-lines';
import { useBoth, useSay } from '../../texts/language';

export type Consultancy = Answer<'/api/producers/{id}/consultancies'>['items'][number];

interface ConsultanciesTableProps {
  rows: readonly Consultancy[];
  /** What the first column names. */
  by: 'unit' | 'producer';
  /** The first column leads to its page. */
  links: boolean;
  onEnd?: (row: Consultancy) => void;
}

/** Who advises whom, from when to when. */
export function ConsultanciesTable({ rows, by, links, onEnd }: ConsultanciesTableProps) {
  const say = useSay();
  const both = useBoth();
  const columns: Column<Consultancy>[] = [
    by === 'unit'
      ? { key: 'unit', header: 'Đơn vị', primary: true, cell: (row) => row.consultingUnitName }
      : { key: 'producer', header: 'Chủ thể', primary: true, cell: (row) => row.producerName },
    { key: 'product', header: 'Sản phẩm', cell: (row) => row.productName ?? say('Cả chủ thể') },
    {
      key: 'contract',
      header: 'Hợp đồng',
      cell: (row) =>
        row.note === null ? (row.contractNo ?? '–') : <TwoLines text={row.contractNo ?? '–'} below={row.note} />,
    },
    { key: 'from', header: 'Từ', cell: (row) => <DateText value={row.fromOn} /> },
    {
      key: 'to',
      header: 'Đến',
      cell: (row) => (row.toOn === null ? say('Đang tư vấn') : <DateText value={row.toOn} />),
    },
  ];
  if (onEnd)
    columns.push({
      key: 'end',
      header: 'Việc',
      cell: (row) => row.toOn === null && <Button onClick={() => onEnd(row)}>{both('Kết thúc', 'End')}</Button>,
    });
  const to = (row: Consultancy) => (by === 'unit' ? `/tu-van/${row.consultingUnitId}` : `/chu-the/${row.producerId}`);
  return (
    <DataTable
      caption="Tư vấn"
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
      {...(links ? { rowTo: to } : {})}
    />
  );
}
