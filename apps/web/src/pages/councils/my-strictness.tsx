import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useApiQuery } from '../../api/hooks';
import { PageSection } from '../../components/page-section';
import { useSay } from '../../texts/language';
import type { Council } from './council-page';

const STANCE: Readonly<Record<string, string>> = {
  stricter: 'chặt hơn các thành viên khác {0} điểm',
  milder: 'rộng hơn các thành viên khác {0} điểm',
  same: 'đúng bằng trung bình của các thành viên khác',
};

/** For the member alone: how his sheets stand to the others' on the same products. */
export function MyStrictness({ council }: { council: Council }) {
  const say = useSay();
  const { data } = useApiQuery('/api/councils/{id}/my-strictness', { params: { path: { id: council.id } } });
  if (data === undefined) return null;
  const stance = data.stance === null ? undefined : STANCE[data.stance];
  return (
    <PageSection title="Cách chấm của tôi" text="Chỉ mình bạn thấy. Không làm thay đổi điểm của bất kỳ ai.">
      <Paper variant="outlined" sx={{ p: 2 }}>
        {stance === undefined ? (
          <Typography>{say('Chưa có sản phẩm nào đã chốt mà bạn cùng chấm với người khác.')}</Typography>
        ) : (
          <Typography>
            {say('Trên {0} sản phẩm đã chốt, trung bình bạn chấm', data.products)}{' '}
            <b>{say(stance, (data.difference ?? '').replace('.', ','))}</b>.
          </Typography>
        )}
      </Paper>
    </PageSection>
  );
}
