import Typography from '@mui/material/Typography';
import { DataTable } from '../../components/data-table';
import { StarsText } from '../../components/stars-text';
import { type Say, useSay } from '../../texts/language';

/** A reason as the server words it, said with its number: “3 tồn tại nhỏ ở các lần trước”. */
export function sayReason(say: Say, what: string): string {
  const [number] = /\d+/.exec(what) ?? [];
  return number === undefined ? say(what) : say(what.replace(number, '{0}'), number);
}

interface Row {
  productId: string;
  productName: string;
  producerName: string;
  place: string;
  stars: number;
  score: number;
  reasons: readonly { what: string; points: number }[];
}

/** Products with their risk, and what adds up to it. */
export function RiskTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const say = useSay();
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.productId}
      columns={[
        { key: 'name', header: 'Sản phẩm', primary: true, cell: (row) => row.productName },
        { key: 'producer', header: 'Chủ thể', cell: (row) => row.producerName },
        { key: 'stars', header: 'Hạng', nowrap: true, cell: (row) => <StarsText value={row.stars} /> },
        { key: 'score', header: 'Điểm rủi ro', align: 'right', cell: (row) => row.score },
        {
          key: 'why',
          header: 'Vì sao',
          cell: (row) =>
            row.reasons.map(({ what, points }) => (
              <Typography key={what} variant="body2">
                {sayReason(say, what)}: +{points}
              </Typography>
            )),
        },
      ]}
    />
  );
}
