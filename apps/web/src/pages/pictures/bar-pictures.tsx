import { lazy, Suspense } from 'react';
import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { LoadingList } from '../../components/loading';
import { groupDigits } from '../../lib/money';
import { useSay } from '../../texts/language';
import { PictureFrame } from './picture-frame';
import { addressOf, countText, recordsAddress, totalsOf, type PictureProps } from './picture-query';
import { CAPITAL_SERIES, COUNT_SERIES, POINT_SERIES, ROUND_SERIES } from './series';
import type { StackedBars } from './stacked-bars';

const LazyBars = lazy(async () => ({ default: (await import('./stacked-bars')).StackedBars }));

/** The library that draws bars is fetched with the first picture that needs it. */
function Bars(props: Parameters<typeof StackedBars>[0]) {
  return (
    <Suspense fallback={<LoadingList rows={3} />}>
      <LazyBars {...props} />
    </Suspense>
  );
}

const decimal = (value: string | null): string => (value === null ? '' : value.replace('.', ','));

/** How many come how far, and how long each step takes. */
export function FunnelPicture({ query, plain = false }: PictureProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/pictures/funnel', { params: { query } });
  const days = (row: { medianDays: string | null }) =>
    row.medianDays === null ? '' : say(' · {0} ngày', decimal(row.medianDays));
  const canOpen = query.unitId === undefined && query.group === undefined;
  return (
    <PictureFrame
      title={say('Từ ý tưởng đến sao')}
      source={{ path: '/api/pictures/funnel', query }}
      legend={COUNT_SERIES}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={
        query.roundId === undefined
          ? say(
              'Mỗi bước đếm những gì xong trong kỳ, không theo dõi cùng một nhóm sản phẩm. Số ngày là trung vị kể từ bước trước: một nửa nhanh hơn, một nửa chậm hơn.',
            )
          : say('Ý tưởng và phương án không thuộc đợt nào, nên xem theo năm. Số ngày là trung vị kể từ bước trước.')
      }
      answer={
        data && {
          summary: data.summary,
          isEmpty: data.items.every(({ count }) => count === 0),
          drawing: (
            <Bars
              summary={data.summary}
              series={COUNT_SERIES}
              text={countText}
              rows={data.items.map((row) => ({
                label: say(row.label),
                values: { count: row.count },
                end: `${countText(row.count)}${days(row)}`,
              }))}
            />
          ),
          table: {
            headers: [
              say('Bước'),
              say('Số lượng'),
              say('So với bước đầu'),
              say('Số ngày từ bước trước (trung vị)'),
              say('Số được tính ngày'),
            ],
            rows: data.items.map((row) => ({
              key: row.key,
              cells: [
                say(row.label),
                countText(row.count),
                row.sharePercent === null ? '' : `${decimal(row.sharePercent)}%`,
                decimal(row.medianDays),
                row.timed === 0 ? '' : countText(row.timed),
              ],
              to: canOpen ? recordsAddress(row.key, query) : undefined,
            })),
          },
        }
      }
    />
  );
}

const moneyShort = (value: number): string =>
  value === 0
    ? '0'
    : value >= 1e9
      ? `${String(Math.round(value / 1e8) / 10).replace('.', ',')} tỷ`
      : `${Math.round(value / 1e6)} triệu`;

/** Capital of the approved plans, year by year. */
export function CapitalPicture({ query, plain = false }: PictureProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/pictures/capital', { params: { query } });
  const columns = ['owner', 'loan', 'state', 'other', 'total'] as const;
  const sum = (column: (typeof columns)[number]): string =>
    groupDigits((data?.items ?? []).reduce((all, row) => all + BigInt(row[column]), 0n).toString());
  return (
    <PictureFrame
      title={say('Vốn theo nguồn và năm')}
      source={{ path: '/api/pictures/capital', query }}
      legend={CAPITAL_SERIES}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={say('Vốn ghi trong các phương án được duyệt trong kỳ, theo năm của phương án.')}
      answer={
        data && {
          summary: data.summary,
          isEmpty: data.items.length === 0,
          drawing: (
            <Bars
              summary={data.summary}
              series={CAPITAL_SERIES}
              text={moneyShort}
              rows={data.items.map((row) => ({
                label: say(row.label),
                values: Object.fromEntries(CAPITAL_SERIES.map(({ key }) => [key, Number(row[key as 'owner'])])),
                end: moneyShort(Number(row.total)),
              }))}
            />
          ),
          table: {
            headers: [
              say('Năm'),
              ...CAPITAL_SERIES.map(({ label }) => say('{0} (đồng)', label)),
              say('Tổng số (đồng)'),
            ],
            rows: data.items.map((row) => ({
              key: row.key,
              cells: [say(row.label), ...columns.map((column) => groupDigits(row[column]))],
            })),
            totals: [say('Tổng số'), ...columns.map(sum)],
          },
        }
      }
    />
  );
}

/** Where the dossiers of each round stand. */
export function RoundsPicture({ query, plain = false }: PictureProps) {
  const say = useSay();
  const may = useCan();
  const { data, error, refetch } = useApiQuery('/api/pictures/rounds', { params: { query } });
  type Row = NonNullable<typeof data>['items'][number];
  const numbers = ROUND_SERIES.map(
    ({ key }) =>
      (row: Row) =>
        row[key as 'draft'],
  );
  const used = ROUND_SERIES.filter((_each, place) => data?.items.some((row) => (numbers[place]?.(row) ?? 0) > 0));
  const usedNumbers = [
    ...used.map(
      ({ key }) =>
        (row: Row) =>
          row[key as 'draft'],
    ),
    (row: Row) => row.total,
  ];
  return (
    <PictureFrame
      title={say('Tiến độ các đợt đánh giá')}
      source={{ path: '/api/pictures/rounds', query }}
      legend={used}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={say('Chỉ số hồ sơ theo tình trạng; không có điểm, và kết quả chưa công bố không hiện.')}
      answer={
        data && {
          summary: data.summary,
          isEmpty: data.items.length === 0,
          drawing: (
            <Bars
              summary={data.summary}
              series={used}
              text={countText}
              rows={data.items.map((row) => ({
                label: say(row.label),
                values: Object.fromEntries(used.map(({ key }) => [key, row[key as 'draft']])),
                end: countText(row.total),
              }))}
            />
          ),
          table: {
            headers: [say('Đợt'), ...used.map(({ label }) => label), say('Tổng số')],
            rows: data.items.map((row) => ({
              key: row.key,
              cells: [say(row.label), ...usedNumbers.map((of) => countText(of(row)))],
              to: may('dossiers.dossier.read') ? addressOf('/ho-so', { dot: row.key }) : undefined,
            })),
            totals: totalsOf(data.items, usedNumbers),
          },
        }
      }
    />
  );
}

/** Sales points by kind and state, with those that must be inspected. */
export function PointsPicture({ query, plain = false }: PictureProps) {
  const say = useSay();
  const { data, error, refetch } = useApiQuery('/api/pictures/sales-points', { params: { query } });
  type Row = NonNullable<typeof data>['items'][number];
  const numbers = [
    ...POINT_SERIES.map(
      ({ key }) =>
        (row: Row) =>
          row[key as 'closed'],
    ),
    (row: Row) => row.total,
    (row: Row) => row.overdue,
  ];
  return (
    <PictureFrame
      title={say('Điểm giới thiệu và bán sản phẩm')}
      source={{ path: '/api/pictures/sales-points', query }}
      legend={POINT_SERIES}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={say('Tình trạng hôm nay. Điểm quá hạn kiểm tra đã được tính trong tình trạng của nó.')}
      answer={
        data && {
          summary: data.summary,
          isEmpty: data.items.length === 0,
          drawing: (
            <Bars
              summary={data.summary}
              series={POINT_SERIES}
              text={countText}
              rows={data.items.map((row) => ({
                label: say(row.label),
                values: Object.fromEntries(POINT_SERIES.map(({ key }) => [key, row[key as 'closed']])),
                end: row.overdue === 0 ? countText(row.total) : say('{0} ({1} quá hạn)', row.total, row.overdue),
              }))}
            />
          ),
          table: {
            headers: [
              say('Loại điểm'),
              ...POINT_SERIES.map(({ label }) => label),
              say('Tổng số'),
              say('Quá hạn kiểm tra'),
            ],
            rows: data.items.map((row) => ({
              key: row.key,
              cells: [say(row.label), ...numbers.map((of) => countText(of(row)))],
              to: addressOf('/diem-ban', { loai: row.key }),
            })),
            totals: totalsOf(data.items, numbers),
          },
        }
      }
    />
  );
}
