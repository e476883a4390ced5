import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import type { Council } from './council-page';

const STANCE: Readonly<Record<string, (points: string) => string>> = {
  stricter: (points) => `chặt hơn các thành viên khác ${points} điểm`,
  milder: (points) => `rộng hơn các thành viên khác ${points} điểm`,
  same: () => 'đúng bằng trung bình của các thành viên khác',
};

/** For the member alone: how his sheets stand to the others' on the same products. */
export function MyStrictness({ council }: { council: Council }) {
  const { data } = useApiQuery('/api/councils/{id}/my-strictness', { params: { path: { id: council.id } } });
  if (data === undefined) return null;
  const stance = data.stance === null ? undefined : STANCE[data.stance];
  return (
    <PageSection title="Cách chấm của tôi" text="Chỉ mình bạn thấy. Không làm thay đổi điểm của bất kỳ ai.">
      <Paper variant="outlined" sx={{ p: 2 }}>
        {stance === undefined ? (
          <Typography>Chưa có sản phẩm nào đã chốt mà bạn cùng chấm với người khác.</Typography>
        ) : (
          <Typography>
            Trên {data.products} sản phẩm đã chốt, trung bình bạn chấm{' '}
            <b>{stance((data.difference ?? '').replace('.', ','))}</b>.
          </Typography>
        )}
      </Paper>
    </PageSection>
  );
}
