import Link from '@mui/material/Link';
import { useApiQuery } from '../../api/hooks';
import { useCan } from '../../app/session';
import { RouteLink } from '../../components/route-link';
import { useSay } from '../../texts/language';
import { EndingCalendar, monthText } from './ending-calendar';
import { PictureFrame } from './picture-frame';
import { addressOf, countText, recordsAddress, totalsOf, type PictureProps } from './picture-query';
import { STAR_SERIES } from './series';
import { StarMap, StarMapList } from './star-map';

const FIGURES = 'reporting.figure.read';
const CYCLES = 'reassessment.cycle.read';
const STAR_NUMBERS = [
  (row: { three: number }) => row.three,
  (row: { four: number }) => row.four,
  (row: { five: number }) => row.five,
  (row: { total: number }) => row.total,
] as const;

/** Where the stars are. */
export function StarsPicture({ query, plain = false, units = 'then' }: PictureProps & { units?: 'then' | 'now' }) {
  const say = useSay();
  const may = useCan();
  const asked = { ...query, units };
  const { data, error, refetch } = useApiQuery('/api/pictures/stars-by-unit', { params: { query: asked } });
  const cut = units === 'then' ? 'unit' : 'unit-now';
  const recordsOf = ({ key }: { key: string }) =>
    recordsAddress('certificates-in-force', query, { cut, row: key, isStock: true });
  const canOpen = may(FIGURES) && query.unitId === undefined && query.group === undefined;
  const elsewhere = data?.items.filter(({ area }) => area === null) ?? [];
  const missing = elsewhere.map(({ label, total }) => `${label} (${total})`).join(', ');
  return (
    <PictureFrame
      title={say('Sao theo đơn vị {0}', units === 'then' ? say('khi được công nhận') : say('hiện nay'))}
      source={{ path: '/api/pictures/stars-by-unit', query: asked }}
      legend={STAR_SERIES}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={
        <>
          {say('Vòng tròn đặt ở trung tâm huyện cũ, to theo số giấy chứng nhận còn hiệu lực.')}
          {units === 'now' &&
            say(
              ' Xã, phường hiện nay chưa có tọa độ nên mỗi vòng gộp các xã, phường quanh trung tâm đó; kể tên ở dưới.',
            )}
          {missing !== '' && say(' Chưa có tọa độ nên không vẽ: {0}.', missing)}
        </>
      }
      answer={
        data && {
          summary: data.summary,
          isEmpty: data.items.length === 0,
          drawing: (
            <>
              <StarMap data={data} {...(canOpen ? { recordsOf } : {})} />
              {units === 'now' && <StarMapList data={data} {...(canOpen ? { recordsOf } : {})} />}
            </>
          ),
          table: {
            headers: [say('Đơn vị'), '3 sao', '4 sao', '5 sao', say('Tổng số')],
            rows: data.items.map((row) => ({
              key: row.key,
              cells: [say(row.label), ...STAR_NUMBERS.map((of) => countText(of(row)))],
              to: canOpen ? recordsOf(row) : undefined,
            })),
            totals: totalsOf(data.items, STAR_NUMBERS),
          },
        }
      }
    />
  );
}

/** When certificates end, four years on. */
export function EndingsPicture({ query, plain = false }: PictureProps) {
  const say = useSay();
  const may = useCan();
  const { data, error, refetch } = useApiQuery('/api/pictures/endings', { params: { query } });
  const listOf = ({ firstDay, month }: { firstDay: string; month: string }) =>
    addressOf('/danh-gia-lai', { tu: firstDay, den: lastDayOf(month), 'don-vi': query.unitId });
  const months = data?.items.filter(({ total }) => total > 0) ?? [];
  return (
    <PictureFrame
      title={say('Lịch hết hạn giấy chứng nhận')}
      source={{ path: '/api/pictures/endings', query }}
      legend={[]}
      error={error}
      onRetry={() => void refetch()}
      plain={plain}
      note={
        may('reassessment.radar.read') ? (
          <Link component={RouteLink} to={addressOf('/danh-gia-lai/radar', { 'don-vi': query.unitId })}>
            {say('Mở radar đánh giá lại')}
          </Link>
        ) : undefined
      }
      answer={
        data && {
          summary: data.summary,
          isEmpty: months.length === 0,
          drawing: <EndingCalendar data={data} {...(may(CYCLES) ? { listOf } : {})} />,
          table: {
            headers: [say('Tháng'), '3 sao', '4 sao', '5 sao', say('Tổng số'), say('Ngày (số giấy)')],
            rows: months.map((row) => ({
              key: row.month,
              cells: [
                monthText(row.month),
                ...STAR_NUMBERS.map((of) => countText(of(row))),
                row.days.map(({ day, count }) => `${day.slice(8)} (${count})`).join(', '),
              ],
              to: may(CYCLES) ? listOf(row) : undefined,
            })),
            totals: [...totalsOf(months, STAR_NUMBERS), ''],
          },
        }
      }
    />
  );
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year, number, 0)).getUTCDate()}`;
}
