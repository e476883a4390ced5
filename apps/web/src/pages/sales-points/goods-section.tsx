import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { DataTable, type Column } from '../../components/data-table';
import { DateText } from '../../components/date-text';
import { PageSection } from '../../components/page-section';
import { StarsText } from '../../components/stars-text';
import { StateChip } from '../../components/state-chip';
import { dayText } from '../../lib/dates';
import type { SalesPoint } from './point-page';
import { CERTIFICATE_WORDS, GOODS_VERDICTS } from './texts';
import { type Both, type Say, useBoth, useSay } from '../../texts/language';

type Line = SalesPoint['goods']['lines'][number];

const columnsOf = (both: Both): readonly Column<Line>[] => [
  { key: 'name', header: 'Sản phẩm', primary: true, cell: (line) => line.productName },
  { key: 'producer', header: 'Chủ thể', cell: (line) => line.producerName },
  { key: 'stars', header: 'Hạng', cell: (line) => <StarsText value={line.stars} /> },
  { key: 'state', header: 'Hôm nay', cell: (line) => <StateChip state={line.state} states={CERTIFICATE_WORDS} /> },
  { key: 'last', header: 'Hiệu lực đến hết', cell: (line) => <DateText value={line.lastDay} /> },
  {
    key: 'check',
    header: both('Kiểm tra', 'Check'),
    cell: (line) =>
      line.verifyPath === null ? 'Không có' : <VerifyLink path={line.verifyPath} name={line.productName} />,
  },
];

function VerifyLink({ path, name }: { path: string; name: string }) {
  const say = useSay();
  return (
    <Link
      href={path}
      target="_blank"
      rel="noopener"
      sx={{ display: 'inline-block', py: 1.25 }}
      aria-label={say('Trang công khai: {0}', name)}
    >
      {say('Xem')}
    </Link>
  );
}

/** Share, number and validity as they are at this moment, in one sentence. */
export function goodsSentence(say: Say, { goods }: SalesPoint): string {
  const { counted, total, share, shareNeeded, itemsNeeded, floor } = goods;
  const found = say('{0} mặt hàng OCOP còn hiệu lực trên tổng số {1} ({2}%).', counted, total, share);
  const needed =
    itemsNeeded > 0
      ? say('Cần ít nhất {0}% và {1} mặt hàng, từ {2} sao.', shareNeeded, itemsNeeded, floor)
      : say('Cần ít nhất {0}%, từ {1} sao.', shareNeeded, floor);
  return `${found} ${needed}`;
}

/** The goods of a point with the live state of their certificates. */
export function GoodsSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const both = useBoth();
  const { goods } = point;
  if (goods.takenOn === null)
    return (
      <PageSection title="Hàng hóa">
        <Typography sx={{ color: 'text.secondary' }}>
          {say('Chưa có danh mục. Người phụ trách điểm bán lập danh mục ở “Việc của điểm bán”.')}
        </Typography>
      </PageSection>
    );
  const since =
    point.goodsWrongSince === null ? '' : ` ${say('Chưa đúng từ ngày {0}.', dayText(point.goodsWrongSince))}`;
  return (
    <PageSection
      title="Hàng hóa"
      text={`${say('Danh mục ngày {0}:', dayText(goods.takenOn))} ${goodsSentence(say, point)}${since}`}
      actions={<StateChip state={point.goodsVerdict} states={GOODS_VERDICTS} />}
    >
      {goods.lines.length > 0 && (
        <DataTable
          caption="Hàng hóa OCOP"
          columns={columnsOf(both)}
          rows={goods.lines}
          rowKey={(line) => line.productId}
        />
      )}
      {goods.otherItems > 0 && (
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>
          {say('Ngoài ra có {0} mặt hàng khác.', goods.otherItems)}
        </Typography>
      )}
    </PageSection>
  );
}
