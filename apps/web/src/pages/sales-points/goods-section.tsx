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
import { useSay } from '../../texts/language';

type Line = SalesPoint['goods']['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'name', header: 'Sản phẩm', primary: true, cell: (line) => line.productName },
  { key: 'producer', header: 'Chủ thể', cell: (line) => line.producerName },
  { key: 'stars', header: 'Hạng', cell: (line) => <StarsText value={line.stars} /> },
  { key: 'state', header: 'Hôm nay', cell: (line) => <StateChip state={line.state} states={CERTIFICATE_WORDS} /> },
  { key: 'last', header: 'Hiệu lực đến hết', cell: (line) => <DateText value={line.lastDay} /> },
  {
    key: 'check',
    header: 'Kiểm tra',
    cell: (line) =>
      line.verifyPath === null ? (
        'Không có'
      ) : (
        <Link
          href={line.verifyPath}
          target="_blank"
          rel="noopener"
          sx={{ display: 'inline-block', py: 1.25 }}
          aria-label={`Trang công khai: ${line.productName}`}
        >
          Xem
        </Link>
      ),
  },
];

/** Share, number and validity as they are at this moment, in one sentence. */
export function goodsSentence({ goods }: SalesPoint): string {
  const share = `${goods.counted} mặt hàng OCOP còn hiệu lực trên tổng số ${goods.total} (${goods.share}%)`;
  const items = goods.itemsNeeded > 0 ? ` và ${goods.itemsNeeded} mặt hàng` : '';
  return `${share}. Cần ít nhất ${goods.shareNeeded}%${items}, từ ${goods.floor} sao.`;
}

/** The goods of a point with the live state of their certificates. */
export function GoodsSection({ point }: { point: SalesPoint }) {
  const say = useSay();
  const { goods } = point;
  if (goods.takenOn === null)
    return (
      <PageSection title="Hàng hóa">
        <Typography sx={{ color: 'text.secondary' }}>
          {say('Chưa có danh mục. Người phụ trách điểm bán lập danh mục ở “Việc của điểm bán”.')}
        </Typography>
      </PageSection>
    );
  const since = point.goodsWrongSince === null ? '' : ` Chưa đúng từ ngày ${dayText(point.goodsWrongSince)}.`;
  return (
    <PageSection
      title="Hàng hóa"
      text={`Danh mục ngày ${dayText(goods.takenOn)}: ${goodsSentence(point)}${since}`}
      actions={<StateChip state={point.goodsVerdict} states={GOODS_VERDICTS} />}
    >
      {goods.lines.length > 0 && (
        <DataTable caption="Hàng hóa OCOP" columns={COLUMNS} rows={goods.lines} rowKey={(line) => line.productId} />
      )}
      {goods.otherItems > 0 && (
        <Typography sx={{ mt: 1, color: 'text.secondary' }}>Ngoài ra có {goods.otherItems} mặt hàng khác.</Typography>
      )}
    </PageSection>
  );
}
