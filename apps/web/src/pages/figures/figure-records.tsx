import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useKeysetQuery } from '../../api/hooks';
import { useOpens } from '../../app/layout/use-opens';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { EmptyState } from '../../components/empty-state';
import { KeysetList } from '../../components/keyset-list';
import { PageSection } from '../../components/page-section';
import { RouteLink } from '../../components/route-link';
import { useSay, useLabel } from '../../texts/language';
import type { Figure, FigureQuery } from './figure-view';
import type { IndicatorDefinition } from './indicator-picker';
import { figureText, RECORDS } from './texts';
import { Said } from '../../components/said';

interface FigureRecordsProps {
  indicator: IndicatorDefinition;
  query: FigureQuery;
  cut: string | undefined;
  /** Only the records of this part. */
  row: Figure['rows'][number] | undefined;
  onAll: () => void;
}

/** The records that a figure was counted from. */
export function FigureRecords({ indicator, query, cut, row, onAll }: FigureRecordsProps) {
  const say = useSay();
  const label = useLabel();
  const opens = useOpens();
  const part = row === undefined || cut === undefined ? {} : { cut: cut as 'unit', value: row.key };
  const pages = useKeysetQuery('/api/indicators/{key}/records', {
    params: { path: { key: indicator.key }, query: { ...query, ...part } },
  });
  type Row = (typeof pages.items)[number];
  const hasAmount = indicator.format !== 'count';
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: label(RECORDS),
      primary: true,
      cell: (each) =>
        each.to === null || !opens(each.to) ? (
          each.title
        ) : (
          <Link component={RouteLink} to={each.to}>
            <Said text={each.title} />
          </Link>
        ),
    },
    { key: 'producer', header: 'Chủ thể', cell: (each) => each.producerName ?? '' },
    { key: 'unit', header: 'Đơn vị', cell: (each) => each.unitName },
    { key: 'day', header: 'Ngày', cell: (each) => <DateText value={each.day} /> },
    ...(hasAmount
      ? [
          {
            key: 'amount',
            header: indicator.format === 'percent' ? '%' : indicator.unit,
            align: 'right' as const,
            cell: (each: Row) => figureText(shortened(each.amount), indicator.format),
          },
        ]
      : []),
  ];
  return (
    <PageSection
      title={row === undefined ? say('Hồ sơ đứng sau con số') : say('Hồ sơ: {0}', row.label)}
      actions={
        row !== undefined && (
          <Button variant="outlined" onClick={onAll}>
            {say('Xem tất cả')}
          </Button>
        )
      }
    >
      <KeysetList
        pages={pages}
        empty={<EmptyState title="Không có hồ sơ nào" text="Trong kỳ đã chọn chưa có hồ sơ nào được tính." />}
      >
        {(rows) => (
          <DataTable caption="Hồ sơ đứng sau con số" rows={rows} rowKey={(each) => each.key} columns={columns} />
        )}
      </KeysetList>
    </PageSection>
  );
}

/** One decimal is enough for the eye; the figure itself is computed from the whole. */
const shortened = (amount: string): string => amount.replace(/(\.\d)\d+$/, '$1');
